package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.RowSizes;

/// A function between its callers and its callees, with all that is said of it in a picture: of one
/// profile or of a comparison.
public interface SandwichDrawing {
  /// What calls the function, growing up.
  SandwichPicture.Side callers();

  /// What the function calls, growing down.
  SandwichPicture.Side callees();

  /// File and function.
  String title();

  /// What the function costs.
  String subtitle();

  /// The query's text form; empty for everything.
  String queryText();

  /// What else is to be known: what a side is zoomed to or narrowed by, what was searched.
  String note();

  /// The command that draws the sandwich again, unzoomed.
  ///
  /// @param outputName the name of the file that it goes into
  String command(PictureFormat format, String outputName);

  /// The whole picture's width, margins included.
  int widthPx();

  /// The sizes of rows and type of a PNG.
  RowSizes metrics();

  /// The fills of a side's boxes.
  ColorScheme colors(SandwichPicture.Side side, Theme theme);

  /// What is said of a box beside its name.
  String text(SandwichPicture.Side side, int node);
}
