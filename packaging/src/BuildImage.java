import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds the runnable image: a Java runtime with JavaFX in it (jlink), Kiln and its libraries on
/// the class path with a native launcher (jpackage), and a cache of loaded and linked classes for a
/// quick start.
///
/// A program and not a row of Maven plugins, because it has to look into each jar (JavaFX belongs
/// in the runtime, all else on the class path) and to go on without a cache where training fails.
///
/// Run by Maven from source, as `java BuildImage.java key=value...`, on the toolchain's JDK.
public final class BuildImage {
  /// Where the image lies: the folder `kiln` of the top level starts it from there.
  static final String NAME = "kiln";

  /// The parallel collector has all cores for a full collection, the longest pause of the window.
  /// On Linux a command gets the serial one instead, which costs the least.
  static final String COLLECTOR = "-XX:+UseParallelGC";

  /// The heap grows to what a large profile needs, but stays below the size that needs wide
  /// references: those cost memory, and the start-up cache does not fit them. What the virtual
  /// machine has to say goes to stderr: stdout belongs to the commands.
  private static final List<String> JVM =
      List.of(
          COLLECTOR,
          "-XX:MaxRAMPercentage=70",
          "-XX:+UseCompressedOops",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          // An image copied without its times has a stale cache: a slower start, nothing to report.
          "-Xlog:aot*=off:stderr",
          "-Xlog:cds*=off:stderr",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          // ControlsFX reaches into these packages; on the class path it is the unnamed module.
          "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED");

  private final Path root;
  private final Path target;
  private final String version;
  private final List<String> modules;
  private final List<String> samples;
  private final String started;
  private final List<Path> classpath;

  private BuildImage(String[] args) throws IOException {
    root = Path.of(option(args, "root"));
    target = Path.of(option(args, "target"));
    version = option(args, "version");
    modules = List.of(option(args, "modules").split(","));
    samples = Stream.of(option(args, "samples").split(",")).filter(s -> !s.isBlank()).toList();
    started = option(args, "started");
    try (Stream<String> lines = Files.lines(target.resolve("classpath.txt"))) {
      classpath =
          lines
              .flatMap(line -> Stream.of(line.split(File.pathSeparator)))
              .filter(entry -> !entry.isBlank())
              .map(Path::of)
              .toList();
    }
  }

  public static void main(String[] args) throws Exception {
    new BuildImage(args).run();
  }

  private void run() throws Exception {
    // Comes back at the end: an image that was only half built must not count as one.
    Files.deleteIfExists(stampFile());
    List<Path> javafx = new ArrayList<>();
    List<Path> jars = new ArrayList<>();
    for (Path jar : classpath) {
      ModuleDescriptor module = module(jar);
      if (!module.name().startsWith("javafx.")) {
        jars.add(jar);
      } else if (!module.isAutomatic()) {
        javafx.add(jar);
      } // else: the empty jar that OpenJFX publishes beside the one for each platform
    }
    Path runtime = runtime(javafx);
    Path image = image(runtime, jars);
    new StartupCache(new BuiltImage(image), root, target, samples).make();
    stamp();
    log("image at " + image + ", " + BuiltImage.megabytes(image) + " MB");
  }

  private static ModuleDescriptor module(Path jar) {
    return ModuleFinder.of(jar).findAll().stream()
        .map(ModuleReference::descriptor)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not a jar: " + jar));
  }

  /// The Java runtime. It depends on the JDK and on JavaFX only, so it is kept between builds.
  private Path runtime(List<Path> javafx) throws IOException {
    Path runtime = target.resolve("runtime");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--module-path", join(javafx)));
    arguments.addAll(List.of("--add-modules", String.join(",", modules)));
    arguments.addAll(List.of("--compress", "zip-6", "--strip-java-debug-attributes"));
    arguments.addAll(List.of("--no-header-files", "--no-man-pages", "--generate-cds-archive"));
    Path keyFile = target.resolve("runtime.key");
    String key = System.getProperty("java.home") + Runtime.version() + arguments;
    if (Files.exists(keyFile) && Files.readString(keyFile).equals(key)) {
      log("runtime is up to date");
      return runtime;
    }
    Files.deleteIfExists(keyFile);
    BuiltImage.delete(runtime);
    arguments.addAll(List.of("--output", runtime.toString()));
    tool("jlink", arguments);
    // Only for heaps that need wide references, which ours never do.
    Files.deleteIfExists(runtime.resolve("lib/server/classes_nocoops.jsa"));
    Files.writeString(keyFile, key);
    return runtime;
  }

  /// The runtime with the application and a launcher.
  private Path image(Path runtime, List<Path> jars) throws IOException {
    Path input = target.resolve("input");
    BuiltImage.delete(input);
    Files.createDirectories(input);
    String main = "";
    for (Path jar : jars) {
      Path copy = input.resolve(jar.getFileName().toString());
      Files.copy(jar, copy, StandardCopyOption.COPY_ATTRIBUTES);
      int raised = OldClasses.raise(copy);
      if (raised > 0) {
        log(copy.getFileName() + ": raised " + raised + " classes to the version of Java 8");
      }
      if (copy.getFileName().toString().startsWith("kiln-app-")) {
        main = copy.getFileName().toString();
      }
    }
    // As input: "--app-content" cuts a path at its spaces.
    for (String legal : List.of("LICENSE", "THIRD-PARTY-NOTICES.md")) {
      Files.copy(root.resolve(legal), input.resolve(legal));
    }
    // jpackage refuses to write where something is.
    Path image = target.resolve(BuiltImage.isMac() ? NAME + ".app" : NAME);
    BuiltImage.delete(image);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", "app-image", "--name", NAME, "--dest", target.toString()));
    // macOS refuses a version that begins with 0.
    arguments.addAll(
        List.of("--app-version", BuiltImage.isMac() ? version.replaceFirst("^0", "1") : version));
    arguments.addAll(List.of("--vendor", "Kiln", "--description", "A flame-graph analyzer"));
    arguments.addAll(List.of("--input", input.toString(), "--main-jar", main));
    arguments.addAll(List.of("--main-class", "dev.kiln.app.Main"));
    arguments.addAll(List.of("--runtime-image", runtime.toString()));
    if (BuiltImage.isLinux()) {
      arguments.addAll(List.of("--icon", root + "/packaging/icons/kiln-512.png"));
    }
    if (BuiltImage.isWindows()) {
      arguments.add("--win-console");
    }
    for (String option : JVM) {
      arguments.addAll(List.of("--java-options", option));
    }
    tool("jpackage", arguments);
    new BuiltImage(image).launcherScript();
    return image;
  }

  private Path stampFile() {
    return target.resolve("image.stamp");
  }

  /// The time when the build began: a source that is newer has not been built.
  private void stamp() throws IOException {
    Path stamp = stampFile();
    Files.writeString(stamp, version + System.lineSeparator());
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.parse(started)));
  }

  private static void tool(String name, List<String> arguments) {
    log(name);
    PrintStream out = System.out;
    int exit =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name))
            .run(out, System.err, arguments.toArray(new String[0]));
    if (exit != 0) {
      System.err.println("[ERROR] " + name + " failed: " + String.join(" ", arguments));
      System.exit(exit);
    }
  }

  private static String option(String[] args, String key) {
    for (String arg : args) {
      if (arg.startsWith(key + "=")) {
        return arg.substring(key.length() + 1).strip();
      }
    }
    throw new IllegalArgumentException("expected " + key + "=...");
  }

  private static String join(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  static void log(String line) {
    System.out.println("[INFO] " + line);
  }

  static void warn(String line) {
    System.out.println("[WARNING] " + line);
  }
}
