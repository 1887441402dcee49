package dev.kiln.app.ui.flame;

import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.app.export.SampleFormat;
import dev.kiln.app.export.TableFormat;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can leave the window from the flame graph: pictures, samples, text, the command.
final class ShareMenu extends MenuButton {
  private final Document document;
  private final FlameCanvas canvas;
  private final Exporter exports;
  private final Menu png = new Menu("Save picture as PNG");

  ShareMenu(Document document, FlameCanvas canvas, Exporter exports) {
    super("", Icons.of(Feather.SHARE, 16));
    this.document = document;
    this.canvas = canvas;
    this.exports = exports;
    setId("share");
    getStyleClass().add("icon-menu");
    setTooltip(new Tooltip("Export"));
    setAccessibleText("Export");
    setMinWidth(Region.USE_PREF_SIZE);
    MenuItem stack = item("Copy chosen stack", () -> exports.copyStack(document));
    stack.setId("share-stack");
    getItems()
        .addAll(
            new Menu("Save picture as SVG", null, svg().toArray(MenuItem[]::new)),
            png,
            new Menu("Save as interactive page", null, html().toArray(MenuItem[]::new)),
            new Menu("Save samples as seen", null, samples().toArray(MenuItem[]::new)),
            new SeparatorMenuItem(),
            item("Copy picture", () -> exports.copyPicture(canvas)),
            stack,
            item("Copy summary", () -> exports.copySummary(document, TableFormat.TEXT)),
            item("Copy summary as Markdown", () -> exports.copySummary(document, TableFormat.MD)),
            item("Copy the command that draws it", () -> exports.copyCommand(document, canvas)));
    png.getItems().setAll(png());
    setOnShowing(
        _ -> {
          png.getItems().setAll(png());
          stack.setDisable(document.selectedNodeProperty().get() < 0);
        });
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private MenuItem picture(String text, PictureFormat format) {
    return item(text, () -> exports.savePicture(document, canvas, format));
  }

  private List<MenuItem> svg() {
    return List.of(
        picture("Light and dark, as the reader's system…", PictureFormat.svg(Themes.BOTH)),
        picture("Light…", PictureFormat.svg(Themes.LIGHT)),
        picture("Dark…", PictureFormat.svg(Themes.DARK)));
  }

  /// With the width that each will have.
  private List<MenuItem> png() {
    List<MenuItem> items = new java.util.ArrayList<>();
    int widthPx = Math.max(PictureStyle.MIN_WIDTH_PX, (int) canvas.getWidth());
    for (Themes theme : List.of(Themes.LIGHT, Themes.DARK)) {
      for (int scale = 1; scale <= PictureFormat.MAX_SCALE; scale++) {
        String word = theme == Themes.LIGHT ? "Light" : "Dark";
        String text =
            String.format(Locale.ROOT, "%s, %d×, %,d px wide…", word, scale, widthPx * scale);
        items.add(picture(text, PictureFormat.png(theme, scale)));
      }
    }
    items.add(PictureFormat.MAX_SCALE, new SeparatorMenuItem());
    return items;
  }

  private List<MenuItem> html() {
    return List.of(
        picture("Boxes of 0.01 % and more…", PictureFormat.html(Themes.BOTH, false)),
        picture("All boxes…", PictureFormat.html(Themes.BOTH, true)));
  }

  private List<MenuItem> samples() {
    return List.of(
        item("Collapsed stacks…", () -> exports.saveSamples(document, SampleFormat.COLLAPSED)),
        item("pprof…", () -> exports.saveSamples(document, SampleFormat.PPROF)));
  }
}
