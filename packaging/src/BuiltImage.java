import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An image as jpackage lays it out, and what differs between systems.
///
/// @param image the image's folder
record BuiltImage(Path image) {
  Path launcher() {
    return image.resolve(isMac() ? "Contents/MacOS/kiln" : isWindows() ? "kiln.exe" : "bin/kiln");
  }

  Path config() {
    return app().resolve("kiln.cfg");
  }

  Path app() {
    return image.resolve(isMac() ? "Contents/app" : isWindows() ? "app" : "lib/app");
  }

  /// On Linux, a script in the place of jpackage's launcher, which at every start asks rpm and dpkg
  /// twice to whom it belongs: 200 ms of 400. It says what the launcher's configuration says.
  void launcherScript() throws IOException {
    if (!isLinux()) {
      return;
    }
    List<String> classpath = new ArrayList<>();
    List<String> options = new ArrayList<>();
    String main = "";
    for (String line : Files.readAllLines(config())) {
      String value =
          line.substring(line.indexOf('=') + 1)
              .replace("$APPDIR/kiln.aot", "$cache")
              .replace("$APPDIR", "$app");
      if (line.startsWith("app.classpath=")) {
        classpath.add(value);
      } else if (line.startsWith("java-options=") && !value.equals(BuildImage.COLLECTOR)) {
        options.add("  \"" + value + "\" \\\n");
      } else if (line.startsWith("app.mainclass=")) {
        main = value;
      }
    }
    String script =
        """
        #!/bin/sh
        # Starts Kiln with the runtime beside it.
        self=$0
        [ -L "$self" ] && self=$(readlink -f "$self")
        home=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd -P) || exit 2
        app=$home/lib/app
        # A command (a lone word that is no file) is over before the optimising compiler and
        # parallel collections pay, and before what the training noted for that compiler does.
        mode=-XX:+UseParallelGC
        cache=$app/kiln.aot
        # Two profiles are read at once, and collected by two threads; what is allocated first are
        # long columns that live on, so that early collections would copy them for nothing.
        collector=-XX:+UseSerialGC
        [ "${1:-}" != diff ] || collector="-XX:+UseParallelGC -XX:NewSize=180m"
        command="$collector -XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions"
        command="$command -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining"
        case "$1" in
          *[!a-z]* | '') ;;
          *)
            if [ ! -f "$1" ]; then
              mode=$command
              [ ! -f "$app/kiln-commands.aot" ] || cache=$app/kiln-commands.aot
            fi
            ;;
        esac
        # Without standard input its number would go to the first file that the runtime opens.
        [ -e /dev/fd/0 ] || exec </dev/null
        exec "$home/lib/runtime/bin/%s" $mode \\
        %s  -cp "%s" \\
          %s "$@"
        """
            .formatted(
                BuildImage.NAME, String.join("", options), String.join(":", classpath), main);
    Path launcher = launcher();
    Files.writeString(launcher, script);
    launcher.toFile().setExecutable(true, false);
    // Under its own name, so that ps and top do not show one more "java".
    Path bin = image.resolve("lib/runtime/bin");
    Files.copy(
        bin.resolve("java"),
        bin.resolve(BuildImage.NAME),
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static boolean isMac() {
    return os().startsWith("mac");
  }

  static boolean isWindows() {
    return os().startsWith("windows");
  }

  static boolean isLinux() {
    return os().startsWith("linux");
  }

  static String os() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        // A runtime's own files are read-only, which keeps Windows from deleting them.
        path.toFile().setWritable(true);
        Files.delete(path);
      }
    }
  }

  static long megabytes(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      return all.filter(Files::isRegularFile).mapToLong(BuiltImage::size).sum() / 1_000_000;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
