package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.app.cli.KilnCommand.WindowRequest;
import dev.kiln.app.cli.PicturesInstead;
import dev.kiln.render.start.SystemLibraries;
import java.util.List;
import java.util.Locale;

/// Opens the window. If there is no display, it draws the files as pictures instead.
final class Windows {
  private Windows() {}

  static int open(WindowRequest request) {
    if (!hasDisplay()) {
      return PicturesInstead.draw(request);
    }
    List<String> missing = SystemLibraries.missingForWindow();
    if (!missing.isEmpty()) {
      System.err.println("kiln: " + lacking(missing));
      return PicturesInstead.draw(request);
    }
    try {
      KilnApplication.start(request);
      return KilnCommand.RUNNING;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError e) {
      System.err.println("kiln: the window cannot open: " + e.getMessage());
      return PicturesInstead.draw(request);
    }
  }

  /// Why no window can open, in one line.
  static String lacking(List<String> packages) {
    return "the window needs GTK, Pango and a font: " + SystemLibraries.command(packages);
  }

  static boolean hasDisplay() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean unix = !os.contains("mac") && !os.contains("win");
    return !unix || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
