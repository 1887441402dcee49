import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs the built image as a user would: nothing of the JDK or of Maven's class path is there to
/// help it. A missing module or option shows here and nowhere before.
///
/// Run by Maven from source, as `java CheckImage.java key=value...`.
public final class CheckImage {
  private final Path launcher;
  private final Path target;

  private CheckImage(Path target) {
    this.target = target;
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    this.launcher =
        target.resolve(
            os.startsWith("mac")
                ? "kiln.app/Contents/MacOS/kiln"
                : os.startsWith("windows") ? "kiln/kiln.exe" : "kiln/bin/kiln");
  }

  public static void main(String[] args) throws Exception {
    CheckImage check = new CheckImage(Path.of(option(args, "target")));
    String version = option(args, "version");
    String sample = option(args, "sample");
    check.modules();
    check.run("--version", List.of("--version"), version);
    if (sample.isEmpty()) {
      System.out.println("[INFO] no sample is given: nothing was rendered");
      return;
    }
    Path root = Path.of(option(args, "root"));
    check.render(root.resolve(sample), "svg", "<svg");
    check.renderPng(root.resolve(sample));
  }

  /// A PNG, or the one line that names what the system lacks for it; in continuous integration
  /// nothing may be lacking.
  private void renderPng(Path sample) throws Exception {
    String refused = ": a PNG needs Pango and a font: ";
    try {
      render(sample, "png", "\u0089PNG");
    } catch (IOException e) {
      List<String> said = Files.readAllLines(target.resolve("check.log"));
      boolean lacking = said.size() == 1 && said.getFirst().contains(refused);
      if (!lacking || "true".equals(System.getenv("CI"))) {
        throw e;
      }
      System.out.println("[WARNING] no PNG was checked: " + said.getFirst());
    }
  }

  /// That the runtime has each module that some class on the class path speaks of: one that is
  /// missing shows only when that class is used, which may be far from any test.
  private void modules() throws IOException {
    List<String> jars = Files.readAllLines(target.resolve("classpath.txt"));
    jars = List.of(String.join(File.pathSeparator, jars).split(File.pathSeparator));
    List<String> javafx = jars.stream().filter(CheckImage::isJavafx).toList();
    List<String> others = new ArrayList<>(jars);
    others.removeAll(javafx);
    List<String> arguments = new ArrayList<>(List.of("--print-module-deps"));
    arguments.addAll(List.of("--ignore-missing-deps", "--multi-release", "base"));
    arguments.addAll(List.of("--module-path", String.join(File.pathSeparator, javafx)));
    arguments.addAll(List.of("--class-path", String.join(File.pathSeparator, others)));
    arguments.addAll(others);
    StringWriter output = new StringWriter();
    PrintWriter out = new PrintWriter(output);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int exit = jdeps.run(out, out, arguments.toArray(new String[0]));
    String needed = output.toString().strip().lines().reduce("", (_, line) -> line);
    if (exit != 0 || !needed.contains("java.base")) {
      throw fail("jdeps says:\n" + output);
    }
    String release = Files.readString(target.resolve("runtime/release"));
    List<String> missing =
        Stream.of(needed.split(","))
            .filter(module -> !release.matches("(?s).*[\" ]" + module + "[\" ].*"))
            .toList();
    if (!missing.isEmpty()) {
      throw fail("add to image.modules in packaging/pom.xml: " + String.join(",", missing));
    }
    System.out.println("[INFO] the runtime has what is needed: " + needed);
  }

  private static boolean isJavafx(String jar) {
    return Path.of(jar).getFileName().toString().startsWith("javafx-");
  }

  private void render(Path sample, String extension, String expected) throws Exception {
    Path picture = target.resolve("check." + extension);
    Files.deleteIfExists(picture);
    run("render", List.of("render", sample.toString(), "-o", picture.toString()), "");
    byte[] bytes = Files.readAllBytes(picture);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    // An XML declaration may come first.
    String start = text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2) : text;
    if (!start.stripLeading().startsWith(expected)) {
      throw fail("render wrote " + picture + ", which does not begin with " + expected);
    }
    System.out.println("[INFO] rendered " + bytes.length + " bytes to " + picture);
  }

  private void run(String what, List<String> arguments, String expected) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    Path log = target.resolve("check.log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (!ended) {
      process.destroyForcibly().waitFor();
      throw fail(what + " did not end in two minutes");
    }
    String output = Files.readString(log);
    if (process.exitValue() != 0 || !output.contains(expected)) {
      throw fail(what + " ended with exit code " + process.exitValue() + ":\n" + output);
    }
    System.out.println("[INFO] kiln " + what + ": " + millis + " ms");
  }

  private static IOException fail(String message) {
    return new IOException("the image does not work: " + message);
  }

  private static String option(String[] args, String key) {
    for (String arg : args) {
      if (arg.startsWith(key + "=")) {
        return arg.substring(key.length() + 1).strip();
      }
    }
    throw new IllegalArgumentException("expected " + key + "=...");
  }
}
