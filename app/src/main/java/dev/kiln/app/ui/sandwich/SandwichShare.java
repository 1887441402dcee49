package dev.kiln.app.ui.sandwich;

import static dev.kiln.app.ui.common.PictureMenus.item;

import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.SandwichPicture;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.PictureMenus;
import dev.kiln.app.ui.common.ViewContext;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The export menu of a sandwich: pictures of both graphs as they are seen, and the command.
final class SandwichShare extends MenuButton {
  private final ViewContext context;
  private final Sides sides;
  private final Menu png = new Menu("Save picture as PNG");

  SandwichShare(ViewContext context, Sides sides) {
    super("", Icons.of(Feather.SHARE, 16));
    this.context = context;
    this.sides = sides;
    setId("sandwich-share");
    getStyleClass().add("icon-menu");
    setTooltip(new Tooltip("Export"));
    setAccessibleText("Export");
    setMinWidth(Region.USE_PREF_SIZE);
    MenuItem[] svg = PictureMenus.svg(this::save).toArray(MenuItem[]::new);
    getItems()
        .addAll(
            new Menu("Save picture as SVG", null, svg),
            png,
            new SeparatorMenuItem(),
            item("Copy picture", () -> context.exports().copyPicture(sides.canvases())),
            item(
                "Copy the command that draws it",
                () -> with(seen -> context.exports().copyCommand(context.document(), seen))));
    fillPng();
    setOnShowing(_ -> fillPng());
  }

  private void fillPng() {
    double seenPx = sides.canvases().getFirst().getWidth();
    double widthPx = Math.max(Sides.LEAST_PICTURE_PX, seenPx);
    png.getItems().setAll(PictureMenus.png(widthPx, this::save));
  }

  private void save(PictureFormat format) {
    with(seen -> context.exports().savePicture(context.document(), seen, format));
  }

  private void with(Consumer<SandwichPicture> action) {
    SandwichPicture seen = sides.picture();
    if (seen != null) {
      action.accept(seen);
    }
  }
}
