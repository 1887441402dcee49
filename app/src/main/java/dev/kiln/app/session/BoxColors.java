package dev.kiln.app.session;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.color.Theme;
import java.util.List;

/// What the colours depend on, apart from the tree.
///
/// @param coloring what they mean
/// @param theme light or dark
/// @param palette for which eyes
/// @param myCode prefixes of the user's own functions; empty if the heaviest family is taken
record BoxColors(Coloring coloring, Theme theme, PaletteKind palette, List<String> myCode) {
  ColorScheme of(Answer answer) {
    return ColorSchemes.of(coloring, answer.tree(), answer.rows(), theme, palette, myCode);
  }
}
