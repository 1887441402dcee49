import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
  private static final String NAME = "kiln";

  /// The heap grows to what a large profile needs, but stays below the size that needs wide
  /// references: those cost memory, and the start-up cache does not fit them. The parallel
  /// collector starts as fast as the serial one and has all cores for a full collection, the
  /// longest pause. What the virtual machine has to say goes to stderr: stdout belongs to the
  /// commands.
  private static final List<String> JVM =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxRAMPercentage=70",
          "-XX:+UseCompressedOops",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "--enable-native-access=javafx.graphics",
          // ControlsFX reaches into these packages; on the class path it is the unnamed module.
          "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED");

  private final Path root;
  private final Path target;
  private final String version;
  private final List<String> modules;
  private final String sample;
  private final String started;
  private final List<Path> classpath;

  private BuildImage(String[] args) throws IOException {
    root = Path.of(option(args, "root"));
    target = Path.of(option(args, "target"));
    version = option(args, "version");
    modules = List.of(option(args, "modules").split(","));
    sample = option(args, "sample");
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
    cache(image);
    stamp();
    log("image at " + image + ", " + megabytes(image) + " MB");
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
    delete(runtime);
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
    delete(input);
    Files.createDirectories(input);
    String main = "";
    for (Path jar : jars) {
      Path copy = input.resolve(jar.getFileName().toString());
      Files.copy(jar, copy, StandardCopyOption.COPY_ATTRIBUTES);
      if (copy.getFileName().toString().startsWith("kiln-app-")) {
        main = copy.getFileName().toString();
      }
    }
    // As input: "--app-content" cuts a path at its spaces.
    for (String legal : List.of("LICENSE", "THIRD-PARTY-NOTICES.md")) {
      Files.copy(root.resolve(legal), input.resolve(legal));
    }
    // jpackage refuses to write where something is.
    Path image = target.resolve(isMac() ? NAME + ".app" : NAME);
    delete(image);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", "app-image", "--name", NAME, "--dest", target.toString()));
    // macOS refuses a version that begins with 0.
    arguments.addAll(List.of("--app-version", isMac() ? version.replaceFirst("^0", "1") : version));
    arguments.addAll(List.of("--vendor", "Kiln", "--description", "A flame-graph analyzer"));
    arguments.addAll(List.of("--input", input.toString(), "--main-jar", main));
    arguments.addAll(List.of("--main-class", "dev.kiln.app.Main"));
    arguments.addAll(List.of("--runtime-image", runtime.toString()));
    if (isLinux()) {
      arguments.addAll(List.of("--icon", root + "/packaging/icons/kiln-512.png"));
    }
    if (isWindows()) {
      arguments.add("--win-console");
    }
    for (String option : JVM) {
      arguments.addAll(List.of("--java-options", option));
    }
    tool("jpackage", arguments);
    launcherScript(image);
    return image;
  }

  /// On Linux, a script in the place of jpackage's launcher, which at every start asks rpm and dpkg
  /// twice to whom it belongs: 200 ms of 400. It says what the launcher's configuration says.
  private static void launcherScript(Path image) throws IOException {
    if (!isLinux()) {
      return;
    }
    List<String> classpath = new ArrayList<>();
    List<String> options = new ArrayList<>();
    String main = "";
    for (String line : Files.readAllLines(config(image))) {
      String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
      if (line.startsWith("app.classpath=")) {
        classpath.add(value);
      } else if (line.startsWith("java-options=")) {
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
        exec "$home/lib/runtime/bin/%s" \\
        %s  -cp "%s" \\
          %s "$@"
        """
            .formatted(NAME, String.join("", options), String.join(":", classpath), main);
    Path launcher = launcher(image);
    Files.writeString(launcher, script);
    launcher.toFile().setExecutable(true, false);
    // Under its own name, so that ps and top do not show one more "java".
    Path bin = image.resolve("lib/runtime/bin");
    Files.copy(
        bin.resolve("java"),
        bin.resolve(NAME),
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// The start-up cache. Without it Kiln works all the same, only slower to start, so nothing that
  /// goes wrong here breaks the build; but it is said.
  private void cache(Path image) throws IOException, InterruptedException {
    Path folder = target.resolve("training");
    delete(folder);
    Files.createDirectories(folder);
    String trained = train(image, folder);
    Path made = folder.resolve("kiln.aot");
    if (!trained.isEmpty()) {
      String create = "-XX:AOTMode=create -XX:AOTConfiguration=kiln.aotconf -XX:AOTCache=kiln.aot";
      await(kiln(image, folder, create, List.of()));
    }
    if (!Files.exists(made)) {
      warn("no start-up cache: no training worked, see " + folder.resolve("log"));
      return;
    }
    Files.delete(folder.resolve("kiln.aotconf"));
    Path cache = app(image).resolve("kiln.aot");
    Files.move(made, cache);
    String plain = Files.readString(config(image));
    // The options are the last section of the file.
    String option = "java-options=-XX:AOTCache=$APPDIR/kiln.aot" + System.lineSeparator();
    Files.writeString(config(image), plain + option);
    launcherScript(image);
    // By default a cache that does not fit is left aside without a word: ask for an error.
    if (await(kiln(image, folder, "-XX:AOTMode=on", List.of("--version"))) != 0) {
      warn("no start-up cache: the one written does not fit, see " + folder.resolve("log"));
      Files.writeString(config(image), plain);
      launcherScript(image);
      Files.delete(cache);
      return;
    }
    log("start-up cache of " + megabytes(cache) + " MB, trained with " + trained);
  }

  /// Runs the image and notes what it loads.
  ///
  /// @return what was run, or nothing where nothing worked
  private String train(Path image, Path folder) throws IOException, InterruptedException {
    String record = "-XX:AOTMode=record -XX:AOTConfiguration=kiln.aotconf";
    Path noted = folder.resolve("kiln.aotconf");
    if (!sample.isEmpty()) {
      String profile = root.resolve(sample).toString();
      // The window has the most to load, and loads what the commands need, too. Not on Windows,
      // where a program is ended without being asked, and so without noting anything.
      if (!isWindows()) {
        String headless = " -Dglass.platform=Headless -Dprism.order=sw";
        Process window = kiln(image, folder, record + headless, List.of(profile));
        untilIdle(window);
        window.destroy();
        await(window);
        if (Files.exists(noted)) {
          return "the window";
        }
      }
      await(kiln(image, folder, record, List.of("render", profile, "-o", "training.svg")));
      if (Files.exists(noted)) {
        return "render";
      }
    }
    await(kiln(image, folder, record, List.of("--version")));
    return Files.exists(noted) ? "--version" : "";
  }

  /// Waits until a program has started and has nothing left to do; it does not say so by itself.
  private static void untilIdle(Process process) throws InterruptedException {
    Duration before = Duration.ZERO;
    for (int quiet = 0, tries = 0; quiet < 3 && tries < 60 && process.isAlive(); tries++) {
      process.waitFor(500, TimeUnit.MILLISECONDS);
      Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
      boolean busy = now.minus(before).toMillis() > 30;
      quiet = busy || now.toMillis() < 300 ? 0 : quiet + 1;
      before = now;
    }
  }

  /// Starts the image. The options name files in the current folder: JAVA_TOOL_OPTIONS is cut at
  /// spaces, and the checkout's path may have some.
  private static Process kiln(Path image, Path folder, String options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher(image).toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", options);
    // Whoever builds has settings of their own, which are none of this run's business.
    builder.environment().put("KILN_CONFIG", folder.resolve("config").toString());
    // Kiln looks for a display; the headless platform then does not use it.
    builder.environment().put("DISPLAY", ":none");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    return builder.start();
  }

  private static int await(Process process) throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
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

  private static Path launcher(Path image) {
    return image.resolve(isMac() ? "Contents/MacOS/kiln" : isWindows() ? "kiln.exe" : "bin/kiln");
  }

  private static Path config(Path image) {
    return app(image).resolve(NAME + ".cfg");
  }

  private static Path app(Path image) {
    return image.resolve(isMac() ? "Contents/app" : isWindows() ? "app" : "lib/app");
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

  private static void delete(Path tree) throws IOException {
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

  private static long megabytes(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      return all.filter(Files::isRegularFile).mapToLong(BuildImage::size).sum() / 1_000_000;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMac() {
    return os().startsWith("mac");
  }

  private static boolean isWindows() {
    return os().startsWith("windows");
  }

  private static boolean isLinux() {
    return os().startsWith("linux");
  }

  private static String os() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  private static void log(String line) {
    System.out.println("[INFO] " + line);
  }

  private static void warn(String line) {
    System.out.println("[WARNING] " + line);
  }
}
