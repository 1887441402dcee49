package dev.kiln.render.fx.png;

import dev.kiln.render.fx.Tiles;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.fx.flame.FxPainter;
import javafx.scene.canvas.GraphicsContext;

/// The tiles of a flame graph with all its rows, and of what stands above it.
final class SceneTiles {
  /// What stands above the scene.
  interface Header {
    /// Draws the header in its own pixels, from (0, 0).
    void draw(GraphicsContext g);
  }

  private SceneTiles() {}

  /// @param scene its height is that of all its rows
  /// @param widthPx of the picture, before scaling
  /// @param scale device pixels per pixel
  static Tiles of(FlameScene scene, double widthPx, int scale, int headerPx, Header header) {
    int width = (int) Math.ceil(widthPx);
    int height = headerPx + (int) Math.ceil(scene.heightPx());
    FxPainter painter = new FxPainter();
    return new Tiles(
        width,
        height,
        scale,
        (g, top, bandPx) -> {
          painter.paint(g, scene.part(top - headerPx, bandPx), width, scale);
          if (top < headerPx) {
            g.translate(0, -top);
            header.draw(g);
          }
        });
  }
}
