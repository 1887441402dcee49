package dev.kiln.app.ui.common.picture;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The entries that the export menus of all pictures share: the formats to save in.
public final class PictureMenus {
  private PictureMenus() {}

  /// An entry that does something.
  public static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// The themes of an SVG.
  public static List<MenuItem> svg(Consumer<PictureFormat> save) {
    return List.of(
        entry("Light and dark, as the reader's system…", PictureFormat.svg(Themes.BOTH), save),
        entry("Light…", PictureFormat.svg(Themes.LIGHT), save),
        entry("Dark…", PictureFormat.svg(Themes.DARK), save));
  }

  /// The themes and scales of a PNG, with the width that each will have.
  ///
  /// @param canvasPx the width of what is seen
  public static List<MenuItem> png(double canvasPx, Consumer<PictureFormat> save) {
    List<MenuItem> items = new ArrayList<>();
    int widthPx = Math.max(PictureStyle.MIN_WIDTH_PX, (int) canvasPx);
    for (Themes theme : List.of(Themes.LIGHT, Themes.DARK)) {
      for (int scale = 1; scale <= PictureFormat.MAX_SCALE; scale++) {
        String word = theme == Themes.LIGHT ? "Light" : "Dark";
        String text =
            String.format(Locale.ROOT, "%s, %d×, %,d px wide…", word, scale, widthPx * scale);
        items.add(entry(text, PictureFormat.png(theme, scale), save));
      }
    }
    items.add(PictureFormat.MAX_SCALE, new SeparatorMenuItem());
    return items;
  }

  private static MenuItem entry(String text, PictureFormat format, Consumer<PictureFormat> save) {
    return item(text, () -> save.accept(format));
  }
}
