package dev.kiln.app.ui.common;

import dev.kiln.app.report.Table;
import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.session.Document;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Saves and copies what a view shows: asks where to save, and says where the file went.
///
/// Files are drawn and written in the background, while a notice tells how far that is.
public interface Exporter {
  /// Saves exactly what the canvas shows.
  void savePicture(Document document, FlameCanvas canvas, PictureFormat format);

  /// Saves a sandwich as it was taken down from its view.
  void savePicture(Document document, SandwichDrawing picture, PictureFormat format);

  /// Saves the difference that is shown as a picture for a pull request.
  void saveDifference(Document document);

  /// Copies what the canvas shows as an image, at two pixels per pixel.
  void copyPicture(FlameCanvas canvas);

  /// Copies what canvases show as one image, from top to bottom, at two pixels per pixel.
  void copyPicture(List<FlameCanvas> canvases);

  /// Saves what the query shows as samples: filtered, with their stacks transformed.
  void saveSamples(Document document, SampleFormat format);

  /// Saves a table as CSV, or as Markdown if the chosen name ends in `.md`.
  void saveTable(Document document, Table table);

  /// Saves what is written, under a name that the user chooses.
  ///
  /// @param name the suggested name; its ending is the type
  /// @param otherEndings further types that can be chosen
  void save(String name, FileWriting writing, String... otherEndings);

  /// Copies text, and says what was copied.
  void copyText(String text, String what);

  /// Copies a table as Markdown.
  void copyTable(Table table);

  /// Copies a table as CSV.
  void copyCsv(Table table);

  /// Copies a table as text with tabs, for a spreadsheet.
  void copyTableText(Table table);

  /// Copies the chosen stack as text, innermost frame first.
  void copyStack(Document document);

  /// Copies the file, value type, total, query and the functions that cost most, as text or
  /// Markdown.
  void copySummary(Document document, ReportFormat format);

  /// Copies the command that draws the same picture, of one profile or of a comparison.
  void copyCommand(Document document);

  /// Copies the command that draws exactly what the canvas shows.
  void copyCommand(Document document, FlameCanvas canvas);

  /// Copies the command that draws a picture again; nothing for null.
  void copyCommand(Document document, @Nullable Drawing picture);
}
