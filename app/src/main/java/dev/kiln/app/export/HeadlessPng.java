package dev.kiln.app.export;

import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PngPainter;
import dev.kiln.render.layout.Viewport;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// Draws a PNG without a window: starts JavaFX on its own headless platform where nothing has
/// started it yet.
public final class HeadlessPng {
  private HeadlessPng() {}

  /// Draws a picture.
  ///
  /// @param widthPx the picture's width before scaling
  /// @param scale device pixels per pixel
  public static byte[] paint(Picture picture, double widthPx, double scale, Theme theme)
      throws IOException {
    start();
    CompletableFuture<byte[]> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            PngPainter painter =
                new PngPainter(
                    picture.layout(),
                    PackageColors.of(picture.layout().tree(), theme),
                    theme,
                    picture.orientation());
            Viewport view = Viewport.whole(picture.layout(), Math.max(50, widthPx - 24));
            result.complete(
                painter.paint(view, picture.fileName(), picture.subtitleWithQuery(), scale));
          } catch (IOException | RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while drawing", e);
    } catch (ExecutionException e) {
      throw new IOException("cannot draw the PNG: " + e.getCause(), e);
    }
  }

  private static void start() throws IOException {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // Already running: in the window, or from an earlier picture.
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new IOException("JavaFX cannot start here, which PNG needs; SVG does not: " + e, e);
    }
  }
}
