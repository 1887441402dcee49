import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Trains the start-up caches of an image: a run of it notes what it loads, a second writes the
/// cache, a third checks that it fits. On Linux commands have one of their own, without the
/// window's classes: a virtual machine looks at all classes of a cache when it starts.
final class StartupCache {
  private static final String RECORD = "-XX:AOTMode=record -XX:AOTConfiguration=kiln.aotconf";

  private static final String COMMANDS = "kiln-commands.aot";

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

  /// The start-up caches. Without them Kiln works all the same, only slower to start, so nothing
  /// that goes wrong here breaks the build; but it is said.
  void make() throws IOException, InterruptedException {
    Path folder = target.resolve("training");
    BuiltImage.delete(folder);
    Files.createDirectories(folder);
    String trained = train(folder);
    if (trained.isEmpty() || !create(folder, "kiln.aot")) {
      BuildImage.warn("no start-up cache: no training worked, see " + folder.resolve("log"));
      return;
    }
    boolean forCommands = BuiltImage.isLinux() && !samples.isEmpty() && trainCommands(folder);
    Path cache = image.app().resolve("kiln.aot");
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
    if (forCommands) {
      checkCommands(folder);
    }
  }

  /// A cache for commands alone, which the launcher script takes for them.
  private boolean trainCommands(Path folder) throws IOException, InterruptedException {
    // Without a display, which the run is told of, pictures are drawn in place of the window.
    await(kiln(folder, RECORD, rehearsal()));
    boolean made = create(folder, COMMANDS);
    if (!made) {
      BuildImage.warn("no start-up cache for commands, see " + folder.resolve("log"));
    }
    return made;
  }

  private void checkCommands(Path folder) throws IOException, InterruptedException {
    Path cache = image.app().resolve(COMMANDS);
    if (await(kiln(folder, "-XX:AOTMode=on", List.of("top", profiles().getFirst()))) == 0) {
      BuildImage.log("start-up cache for commands of " + BuiltImage.megabytes(cache) + " MB");
    } else {
      BuildImage.warn(
          "no start-up cache for commands: it does not fit, see " + folder.resolve("log"));
      Files.delete(cache);
    }
  }

  /// Writes a cache from what a run has noted into the image.
  ///
  /// @return whether it worked
  private boolean create(Path folder, String name) throws IOException, InterruptedException {
    Path noted = folder.resolve("kiln.aotconf");
    if (!Files.exists(noted)) {
      return false;
    }
    String create = "-XX:AOTMode=create -XX:AOTConfiguration=kiln.aotconf -XX:AOTCache=";
    await(kiln(folder, create + name, List.of()));
    Files.delete(noted);
    if (!Files.exists(folder.resolve(name))) {
      return false;
    }
    Files.move(folder.resolve(name), image.app().resolve(name));
    return true;
  }

  private List<String> profiles() {
    return samples.stream().map(s -> root.resolve(s).toString()).toList();
  }

  private List<String> rehearsal() {
    List<String> arguments = new ArrayList<>(List.of("--rehearse"));
    arguments.addAll(profiles());
    return arguments;
  }

  /// Runs the image and notes what it loads.
  ///
  /// @return what was run, or nothing where nothing worked
  private String train(Path folder) throws IOException, InterruptedException {
    Path noted = folder.resolve("kiln.aotconf");
    if (!samples.isEmpty()) {
      // All commands, then the window, in one run: a cache learns from one. Not on Windows,
      // where a program is ended without being asked, and so without noting anything.
      if (!BuiltImage.isWindows()) {
        String headless = " -Dglass.platform=Headless -Dprism.order=sw";
        Process window = kiln(folder, RECORD + headless, rehearsal());
        untilIdle(window);
        // One that has ended by itself was refused, and has noted next to nothing.
        boolean open = window.isAlive();
        window.destroy();
        await(window);
        if (open && Files.exists(noted)) {
          return "the commands and the window";
        }
      }
      await(kiln(folder, RECORD, List.of("render", profiles().getFirst(), "-o", "training.svg")));
      if (Files.exists(noted)) {
        return "render";
      }
    }
    await(kiln(folder, RECORD, List.of("--version")));
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
