package dev.kiln.app.png;

import dev.kiln.render.start.SystemLibraries;
import dev.kiln.render.start.ToolkitStart;
import java.io.IOException;
import java.util.List;
import javafx.application.Platform;

/// Starts JavaFX without a window, for drawing PNGs.
final class HeadlessToolkit {
  private HeadlessToolkit() {}

  /// Starts JavaFX on its own headless platform if nothing has started it yet.
  ///
  /// @throws IOException if it cannot run here
  public static void start() throws IOException {
    List<String> missing = SystemLibraries.missingForText();
    if (!missing.isEmpty()) {
      throw new IOException(
          "a PNG needs Pango and a font: " + SystemLibraries.command(missing) + "; SVG does not");
    }
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    try {
      ToolkitStart.start(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // Already running: in the window, or from an earlier picture.
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new IOException("JavaFX cannot start here, which PNG needs; SVG does not: " + e, e);
    }
  }
}
