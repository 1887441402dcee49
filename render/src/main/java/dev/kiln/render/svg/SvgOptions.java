package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Orientation;
import org.jspecify.annotations.Nullable;

/// The texts around an exported picture, and how its boxes are laid out.
///
/// @param title the file's name, or what the picture answers
/// @param subtitle value type, total, samples
/// @param query the query's text form; empty for everything
/// @param note what else is to be said: what is zoomed to, what was searched; may be empty
/// @param command the command that draws this picture again
/// @param themes light, dark, or both in one file, following the viewer
/// @param orientation which way it grows
/// @param colors the fills of boxes
/// @param zoom the node that fills the width, its callers fainter; 0 for the root
/// @param search the matches to mark; null for none
public record SvgOptions(
    String title,
    String subtitle,
    String query,
    String note,
    String command,
    Themes themes,
    Orientation orientation,
    Colors colors,
    int zoom,
    @Nullable FrameSearch search) {

  /// The themes of one file.
  public enum Themes {
    LIGHT,
    DARK,
    BOTH
  }

  /// Makes the fills of a tree, once per theme.
  @FunctionalInterface
  public interface Colors {
    ColorScheme of(CallTree tree, Theme theme);
  }

  /// The same words around other boxes.
  SvgOptions around(
      Orientation newOrientation, Colors newColors, int newZoom, @Nullable FrameSearch newSearch) {
    return new SvgOptions(
        title,
        subtitle,
        query,
        note,
        command,
        themes,
        newOrientation,
        newColors,
        newZoom,
        newSearch);
  }

  /// Colours by package, nothing zoomed or searched.
  public SvgOptions(
      String title,
      String subtitle,
      String query,
      String command,
      Themes themes,
      Orientation orientation) {
    this(title, subtitle, query, "", command, themes, orientation, PackageColors::of, 0, null);
  }
}
