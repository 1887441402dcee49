package dev.kiln.render.fx;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/// What a flame graph canvas shows, as an image.
public final class CanvasPicture {
  private CanvasPicture() {}

  /// Draws the visible boxes of a canvas, without the outlines of pointer and keyboard. Call on the
  /// JavaFX thread.
  ///
  /// @param scale device pixels per pixel
  /// @return the image; of one pixel where nothing is shown yet
  public static WritableImage of(FlameCanvas canvas, int scale) {
    FlameScene scene = canvas.model().now();
    if (scene == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
      return new WritableImage(1, 1);
    }
    SceneTiles tiles = new SceneTiles(scene, canvas.getWidth(), scale, 0, _ -> {});
    WritableImage image = new WritableImage(tiles.width(), tiles.height());
    PixelWriter writer = image.getPixelWriter();
    int[] pixels = tiles.buffer();
    for (int band = 0; band < tiles.bands(); band++) {
      tiles.draw(band, pixels);
      writer.setPixels(
          0,
          tiles.top(band),
          tiles.width(),
          tiles.rows(band),
          PixelFormat.getIntArgbInstance(),
          pixels,
          0,
          tiles.width());
    }
    return image;
  }
}
