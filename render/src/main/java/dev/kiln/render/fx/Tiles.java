package dev.kiln.render.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Draws a picture of any size and scale into pixels, tile by tile. No tile is larger than the
/// smallest texture limit of any pipeline, and only one band of tiles is in memory.
///
/// ```
///   +--------------------------+
///   | tile | tile | tile | ti  |  band 0
///   | tile | tile | tile | ti  |  band 1
/// ```
///
/// Only the drawing of a tile runs on the JavaFX thread; the caller may be on any thread.
public final class Tiles {
  /// Of a tile, before scaling; whole numbers, so that text lies on the same pixels in each.
  private static final int TILE_WIDTH_PX = 512;

  private static final int BAND_PX = 256;

  /// What is drawn.
  public interface Drawing {
    /// Draws what lies in a band, and may draw more.
    ///
    /// @param g its origin is the band's left upper corner
    /// @param top of the band, from the picture's upper edge
    /// @param height of the band
    void draw(GraphicsContext g, int top, int height);
  }

  private final int scale;
  private final int widthPx;
  private final int heightPx;
  private final Drawing drawing;

  /// @param widthPx of the picture, before scaling
  /// @param heightPx of the picture, before scaling
  /// @param scale device pixels per pixel
  public Tiles(int widthPx, int heightPx, int scale, Drawing drawing) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.scale = scale;
    this.drawing = drawing;
  }

  public int bands() {
    return (heightPx + BAND_PX - 1) / BAND_PX;
  }

  /// The picture's width in device pixels.
  public int width() {
    return widthPx * scale;
  }

  public int height() {
    return Math.multiplyExact(heightPx, scale);
  }

  /// The first row of a band, in device pixels.
  public int top(int band) {
    return band * BAND_PX * scale;
  }

  /// The rows of a band: fewer in the last.
  public int rows(int band) {
    return Math.min(BAND_PX, heightPx - band * BAND_PX) * scale;
  }

  /// Enough pixels for any band.
  public int[] buffer() {
    return new int[width() * Math.min(BAND_PX, heightPx) * scale];
  }

  /// Draws a band.
  ///
  /// @param pixels filled row by row, `0xAARRGGBB`
  public void draw(int band, int[] pixels) {
    for (int left = 0; left < widthPx; left += TILE_WIDTH_PX) {
      int from = left;
      onToolkit(
          () -> {
            tile(band, from, pixels);
            return null;
          });
    }
  }

  private void tile(int band, int left, int[] pixels) {
    int top = band * BAND_PX;
    int tileWidth = Math.min(TILE_WIDTH_PX, widthPx - left) * scale;
    int tileHeight = rows(band);
    Canvas canvas = new Canvas(tileWidth, tileHeight);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.scale(scale, scale);
    g.translate(-left, 0);
    drawing.draw(g, top, tileHeight / scale);
    Scene holder = new Scene(new Group(canvas));
    WritableImage image = holder.getRoot().snapshot(new SnapshotParameters(), null);
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            tileWidth,
            tileHeight,
            PixelFormat.getIntArgbInstance(),
            pixels,
            left * scale,
            width());
  }

  /// Runs on the JavaFX thread and waits; at once if this is that thread.
  public static <T> T onToolkit(Callable<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(action.call());
          } catch (Exception | OutOfMemoryError e) {
            result.completeExceptionally(e);
          }
        };
    if (Platform.isFxApplicationThread()) {
      run.run();
    } else {
      Platform.runLater(run);
    }
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while drawing");
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot draw: " + e.getCause(), e.getCause());
    }
  }
}
