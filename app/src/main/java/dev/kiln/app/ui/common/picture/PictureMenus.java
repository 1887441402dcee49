package dev.kiln.app.ui.common.picture;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.control.Menu;
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

  /// A menu for each kind of file, with what there is to choose of it. The width in an entry is
  /// what is seen when the menu is opened.
  ///
  /// @param canvasPx the width of what is seen
  public static List<Menu> ofKinds(
      List<PictureFormat.Kind> kinds, DoubleSupplier canvasPx, Consumer<PictureFormat> save) {
    List<Menu> menus = new ArrayList<>();
    for (PictureFormat.Kind kind : kinds) {
      Menu menu = new Menu("Save " + kind.words);
      menu.getItems().setAll(choices(kind, canvasPx.getAsDouble(), save));
      menu.setOnShowing(_ -> menu.getItems().setAll(choices(kind, canvasPx.getAsDouble(), save)));
      menus.add(menu);
    }
    return menus;
  }

  private static List<MenuItem> choices(
      PictureFormat.Kind kind, double canvasPx, Consumer<PictureFormat> save) {
    return switch (kind.choice) {
      case THEMES -> themes(kind, save);
      case PIXELS -> png(canvasPx, save);
      case BOXES ->
          List.of(
              entry(
                  "Boxes of 0.01 % and more…",
                  new PictureFormat(kind, Themes.BOTH, 1, false), save),
              entry("All boxes…", new PictureFormat(kind, Themes.BOTH, 1, true), save));
    };
  }

  private static List<MenuItem> themes(PictureFormat.Kind kind, Consumer<PictureFormat> save) {
    return List.of(
        entry(
            "Light and dark, as the reader's system…",
            new PictureFormat(kind, Themes.BOTH, 1, false),
            save),
        entry("Light…", new PictureFormat(kind, Themes.LIGHT, 1, false), save),
        entry("Dark…", new PictureFormat(kind, Themes.DARK, 1, false), save));
  }

  /// The themes and scales of a PNG, with the width that each will have.
  ///
  /// @param canvasPx the width of what is seen
  private static List<MenuItem> png(double canvasPx, Consumer<PictureFormat> save) {
    List<MenuItem> items = new ArrayList<>();
    int widthPx = Math.max(PictureOptions.MIN_WIDTH_PX, (int) canvasPx);
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
