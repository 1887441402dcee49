package dev.kiln.render.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The Linux libraries that JavaFX needs but does not include, with the names of their Debian
/// packages.
///
/// JavaFX notices that one is missing only in the middle of its work, on threads of its own, where
/// the failure ends nothing, and code that waits for a picture may wait for ever. So they are
/// looked for first, by opening them as JavaFX would. On other systems nothing is ever missing.
public final class SystemLibraries {
  private static final String FONT_PACKAGE = "fonts-dejavu-core";

  /// A library and the Debian package that has it.
  private record Library(String file, String debianPackage) {}

  /// What JavaFX lays text out with, also if it draws without a window.
  private static final Library PANGO = new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");

  private static final List<Library> WINDOW =
      List.of(
          new Library("libgtk-3.so.0", "libgtk-3-0"),
          new Library("libXtst.so.6", "libxtst6"),
          PANGO);

  private SystemLibraries() {}

  /// Debian packages that drawing text needs and the system lacks; empty if text can be drawn.
  public static List<String> missingForText() {
    return isLinux() ? missing(List.of(PANGO)) : List.of();
  }

  /// Debian packages that a window needs and the system lacks; empty if one can be opened. On
  /// JavaFX's headless platform that is what text needs.
  public static List<String> missingForWindow() {
    if (!isLinux() || "Headless".equals(System.getProperty("glass.platform"))) {
      return missingForText();
    }
    return missing(WINDOW);
  }

  /// The command that brings packages here.
  public static String command(List<String> packages) {
    return "apt-get install " + String.join(" ", packages);
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static List<String> missing(List<Library> libraries) {
    List<String> packages = new ArrayList<>();
    for (Library library : libraries) {
      if (!opens(library.file())) {
        packages.add(library.debianPackage());
      }
    }
    // Without Pango nobody can be asked for fonts, and a font does no harm if there is one.
    if (packages.contains(PANGO.debianPackage()) || !hasFont()) {
      packages.add(FONT_PACKAGE);
    }
    return packages;
  }

  /// Whether the system's loader finds a library and all that it depends on. It stays open: JavaFX
  /// is about to use it.
  @SuppressWarnings("restricted") // the image and the tests allow native access
  private static boolean opens(String file) {
    try {
      SymbolLookup.libraryLookup(file, Arena.global());
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean hasFont() {
    return hasFont(Path.of("/usr/share/fonts"))
        || hasFont(Path.of("/usr/local/share/fonts"))
        || Fontconfig.hasFont();
  }

  private static boolean hasFont(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(SystemLibraries::isFont);
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private static boolean isFont(Path file) {
    String name = file.toString();
    return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
  }
}
