package dev.kiln.render.fx.png;

import dev.kiln.render.fx.Tiles;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.flame.FlameScene;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/// Makes an image of what flame graph canvases show.
public final class CanvasPicture {
  private CanvasPicture() {}

  /// Draws the visible boxes of canvases of one width, from top to bottom, without the outlines of
  /// pointer and keyboard. Call on the JavaFX thread.
  ///
  /// @param scale device pixels per pixel
  /// @return the image; of one pixel if nothing is shown yet
  public static WritableImage of(List<FlameCanvas> canvases, int scale) {
    List<Tiles> parts = new ArrayList<>();
    for (FlameCanvas canvas : canvases) {
      FlameScene scene = canvas.model().now();
      if (scene != null && canvas.getWidth() >= 1 && canvas.getHeight() >= 1) {
        parts.add(SceneTiles.of(scene, canvas.getWidth(), scale, 0, _ -> {}));
      }
    }
    if (parts.isEmpty()) {
      return new WritableImage(1, 1);
    }
    int width = parts.stream().mapToInt(Tiles::width).max().orElse(1);
    int height = parts.stream().mapToInt(Tiles::height).sum();
    WritableImage image = new WritableImage(width, height);
    int top = 0;
    for (Tiles tiles : parts) {
      draw(tiles, image.getPixelWriter(), top);
      top += tiles.height();
    }
    return image;
  }

  private static void draw(Tiles tiles, PixelWriter writer, int top) {
    int[] pixels = tiles.buffer();
    for (int band = 0; band < tiles.bands(); band++) {
      tiles.draw(band, pixels);
      writer.setPixels(
          0,
          top + tiles.top(band),
          tiles.width(),
          tiles.rows(band),
          PixelFormat.getIntArgbInstance(),
          pixels,
          0,
          tiles.width());
    }
  }
}
