package dev.kiln.app.ui.common.picture;

import static dev.kiln.app.ui.common.picture.PictureMenus.item;

import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The export menu of a sandwich: pictures of both graphs as they are seen, and the command.
public final class SandwichExport extends ExportButton {
  /// Narrower pictures have no room for the words around them.
  private static final int LEAST_WIDTH_PX = 640;

  private final ViewContext context;
  private final Supplier<@Nullable SandwichDrawing> seen;

  /// @param canvases the graphs, from top to bottom
  /// @param seen takes down what is seen; null if nothing is shown yet
  public SandwichExport(
      ViewContext context, List<FlameCanvas> canvases, Supplier<@Nullable SandwichDrawing> seen) {
    this.context = context;
    this.seen = seen;
    setId("sandwich-share");
    getItems()
        .addAll(PictureMenus.ofKinds(still(), () -> widthPx(canvases.getFirst()), this::save));
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("Copy picture", () -> context.exports().copyPicture(canvases)),
            item(
                "Copy the command that draws it",
                () -> with(drawn -> context.exports().copyCommand(context.document(), drawn))));
  }

  /// How wide a picture of a canvas is, pixels.
  public static int widthPx(FlameCanvas canvas) {
    return Math.max(LEAST_WIDTH_PX, (int) canvas.getWidth());
  }

  private static List<PictureFormat.Kind> still() {
    return Stream.of(PictureFormat.Kind.values()).filter(PictureFormat.Kind::isStill).toList();
  }

  private void save(PictureFormat format) {
    with(drawn -> context.exports().savePicture(context.document(), drawn, format));
  }

  private void with(Consumer<SandwichDrawing> action) {
    SandwichDrawing drawn = seen.get();
    if (drawn != null) {
      action.accept(drawn);
    }
  }
}
