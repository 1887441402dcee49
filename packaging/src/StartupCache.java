import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Trains the start-up cache of an image: a run of it notes what it loads, a second writes the
/// cache, a third checks that it fits.
final class StartupCache {
  private final BuiltImage image;
  private final Path root;
  private final Path target;
  private final List<String> samples;

  /// @param samples profiles below `root` to train with, perhaps none
  StartupCache(BuiltImage image, Path root, Path target, List<String> samples) {
    this.image = image;
    this.root = root;
    this.target = target;
    this.samples = samples;
  }

  /// The start-up cache. Without it Kiln works all the same, only slower to start, so nothing that
  /// goes wrong here breaks the build; but it is said.
  void make() throws IOException, InterruptedException {
    Path folder = target.resolve("training");
    BuiltImage.delete(folder);
    Files.createDirectories(folder);
    String trained = train(folder);
    Path made = folder.resolve("kiln.aot");
    if (!trained.isEmpty()) {
      String create = "-XX:AOTMode=create -XX:AOTConfiguration=kiln.aotconf -XX:AOTCache=kiln.aot";
      await(kiln(folder, create, List.of()));
    }
    if (!Files.exists(made)) {
      BuildImage.warn("no start-up cache: no training worked, see " + folder.resolve("log"));
      return;
    }
    Files.delete(folder.resolve("kiln.aotconf"));
    Path cache = image.app().resolve("kiln.aot");
    Files.move(made, cache);
    String plain = Files.readString(image.config());
    // The options are the last section of the file.
    String option = "java-options=-XX:AOTCache=$APPDIR/kiln.aot" + System.lineSeparator();
    Files.writeString(image.config(), plain + option);
    image.launcherScript();
    // By default a cache that does not fit is left aside without a word: ask for an error.
    if (await(kiln(folder, "-XX:AOTMode=on", List.of("--version"))) != 0) {
      BuildImage.warn(
          "no start-up cache: the one written does not fit, see " + folder.resolve("log"));
      Files.writeString(image.config(), plain);
      image.launcherScript();
      Files.delete(cache);
      return;
    }
    BuildImage.log(
        "start-up cache of " + BuiltImage.megabytes(cache) + " MB, trained with " + trained);
  }

  /// Runs the image and notes what it loads.
  ///
  /// @return what was run, or nothing where nothing worked
  private String train(Path folder) throws IOException, InterruptedException {
    String record = "-XX:AOTMode=record -XX:AOTConfiguration=kiln.aotconf";
    Path noted = folder.resolve("kiln.aotconf");
    if (!samples.isEmpty()) {
      List<String> profiles = samples.stream().map(s -> root.resolve(s).toString()).toList();
      // All commands, then the window, in one run: a cache learns from one. Not on Windows,
      // where a program is ended without being asked, and so without noting anything.
      if (!BuiltImage.isWindows()) {
        String headless = " -Dglass.platform=Headless -Dprism.order=sw";
        List<String> arguments = new ArrayList<>(List.of("--rehearse"));
        arguments.addAll(profiles);
        Process window = kiln(folder, record + headless, arguments);
        untilIdle(window);
        window.destroy();
        await(window);
        if (Files.exists(noted)) {
          return "the commands and the window";
        }
      }
      await(kiln(folder, record, List.of("render", profiles.getFirst(), "-o", "training.svg")));
      if (Files.exists(noted)) {
        return "render";
      }
    }
    await(kiln(folder, record, List.of("--version")));
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
  private Process kiln(Path folder, String options, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(image.launcher().toString()));
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
}
