package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the commands write to, what they never replace, and what they refuse to write.
@DisabledOnOs(OS.WINDOWS)
class OutputTest {
  private static final String UNLESS = "; --overwrite-input replaces it";

  @TempDir private Path folder = Path.of("");

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  /// Refused in one line that has these words; the file is as it was, and nothing new lies about.
  private void assertRefused(Path kept, String words, Callable<Cli.Result> run) throws Exception {
    byte[] before = Files.readAllBytes(kept);
    run.call();
    List<String> names = names();
    Cli.Result result = run.call();
    assertEquals(2, result.exit(), result.err());
    assertEquals(List.of("kiln: " + words), result.errLines());
    assertEquals("", result.out());
    assertArrayEquals(before, Files.readAllBytes(kept));
    assertEquals(names, names());
    assertTrue(names.stream().noneMatch(name -> name.endsWith(".part")), names.toString());
  }

  @ParameterizedTest
  @EnumSource
  void anInputIsKeptUnderItsOwnName(OutputCase of) throws Exception {
    Path input = of.input(folder);
    assertRefused(input, input + ": is the input" + UNLESS, () -> of.run(folder, input, input));
  }

  @ParameterizedTest
  @EnumSource
  void anInputIsKeptUnderAnyOtherName(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path relative = Path.of("").toAbsolutePath().relativize(input);
    Path detour =
        Files.createDirectory(folder.resolve("a")).resolve("..").resolve("input" + of.ending);
    Path symbolic =
        Files.createSymbolicLink(folder.resolve("link" + of.ending), input.getFileName());
    Path twice = Files.createSymbolicLink(folder.resolve("twice" + of.ending), symbolic);
    Path hard = Files.createLink(folder.resolve("hard" + of.ending), input);
    for (Path output : List.of(relative, detour, symbolic, twice, hard)) {
      assertRefused(
          input, output + ": is the input " + input + UNLESS, () -> of.run(folder, input, output));
      assertRefused(
          input, input + ": is the input " + output + UNLESS, () -> of.run(folder, output, input));
    }
    assertTrue(Files.isSymbolicLink(symbolic));
    assertTrue(Files.isSameFile(hard, input));
  }

  @ParameterizedTest
  @EnumSource
  void theOptionReplacesTheInput(OutputCase of) throws Exception {
    Path expected = folder.resolve("input-expected" + of.ending);
    Path input = of.input(folder);
    assertEquals(0, of.run(folder, input, expected).exit());
    Cli.Result result = of.run(folder, input, input, "--overwrite-input");
    assertEquals(0, result.exit(), result.err());
    assertFalse(
        Files.readString(input, StandardCharsets.ISO_8859_1).equals(OutputCase.STACKS)
            && !of.isCollapsed());
    assertEquals(sizeWithoutNames(expected), sizeWithoutNames(input));
  }

  /// Pictures have the command that draws them in them, with the name of the output.
  private static long sizeWithoutNames(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    return text.replace("input-expected", "input").length();
  }

  @ParameterizedTest
  @EnumSource
  void theOptionReplacesWhatALinkLeadsTo(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path link = Files.createSymbolicLink(folder.resolve("link" + of.ending), input);
    byte[] before = Files.readAllBytes(input);
    Cli.Result result = of.run(folder, link, link, "--overwrite-input");
    assertEquals(0, result.exit(), result.err());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.isSymbolicLink(input));
    assertTrue(of.isCollapsed() || !Arrays.equals(before, Files.readAllBytes(input)));
  }

  @Test
  void everyFileThatIsReadIsAnInput() throws Exception {
    Path base = Files.writeString(folder.resolve("base.svg"), OutputCase.STACKS);
    Path current = Files.writeString(folder.resolve("current.svg"), OutputCase.OTHER);
    Path counts = Files.writeString(folder.resolve("counts.svg"), "place,100\nquote,300\n");
    Path more = Files.writeString(folder.resolve("more.svg"), "place,100\nquote,300\n");
    Path saved = folder.resolve("saved.json");
    Cli.run("whatif", base, "--fix", "place=2x", "--save", saved);
    Path prediction = Files.move(saved, folder.resolve("prediction.svg"));
    List<List<Object>> commands =
        List.of(
            List.of(base, "diff", base, current),
            List.of(current, "diff", base, current),
            List.of(base, "diff", "--base", base, "--current", current),
            List.of(current, "diff", "--base", base, "--current", current),
            List.of(counts, "diff", base, current, "--base-counts", counts, "--format", "text"),
            List.of(more, "diff", base, current, "--current-counts", more, "--format", "text"),
            List.of(prediction, "diff", base, current, "--prediction", prediction),
            List.of(base, "rank", base, "--counts", counts, "--seconds", "10"),
            List.of(counts, "rank", base, "--counts", counts, "--seconds", "10"),
            List.of(more, "rank", base, "--counts", counts, "--counts", more));
    for (List<Object> command : commands) {
      Path output = (Path) command.getFirst();
      List<Object> all = new ArrayList<>(command.subList(1, command.size()));
      all.add("-o");
      all.add(output);
      assertRefused(output, output + ": is the input" + UNLESS, () -> Cli.run(all.toArray()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProfileThatIsThereIsKept(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path other = Files.writeString(folder.resolve("x" + of.ending), OutputCase.OTHER);
    Path link = Files.createSymbolicLink(folder.resolve("l" + of.ending), other);
    assertRefused(
        other,
        other + ": is a profile already, collapsed" + UNLESS,
        () -> of.run(folder, input, other));
    assertRefused(
        other,
        link + ": is a profile already, collapsed" + UNLESS,
        () -> of.run(folder, input, link));
    assertEquals(0, of.run(folder, input, link, "--overwrite-input").exit());
    assertFalse(OutputCase.OTHER.equals(Files.readString(other, StandardCharsets.ISO_8859_1)));
    assertTrue(Files.isSymbolicLink(link));
  }

  @ParameterizedTest
  @CsvSource({"go-cpu.pb.gz, pprof", "checkout-after.jfr, JFR", "native-perf.collapsed, collapsed"})
  void profilesAreToldByTheirContent(String sample, String format) throws Exception {
    Path other = Files.copy(Cli.sample(sample), folder.resolve("x.pb.gz"));
    Path input = OutputCase.CONVERT_PPROF.input(folder.resolve(""));
    Path kept = Files.move(input, folder.resolve("in.collapsed"));
    assertRefused(
        other,
        other + ": is a profile already, " + format + UNLESS,
        () -> Cli.run("convert", kept, "-o", other));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONVERT_COLLAPSED")
  void whatKilnWroteIsReplaced(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path output = folder.resolve("out" + of.ending);
    assertEquals(0, of.run(folder, input, output).exit());
    byte[] first = Files.readAllBytes(output);
    Cli.Result again = of.run(folder, input, output);
    assertEquals(0, again.exit(), again.err());
    assertArrayEquals(first, Files.readAllBytes(output));
  }

  @ParameterizedTest
  @EnumSource
  void aLinkIsFollowed(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path away = Files.createDirectory(folder.resolve("away"));
    Path there = Files.writeString(away.resolve("there"), "");
    Path link = Files.createSymbolicLink(folder.resolve("link" + of.ending), Path.of("away/there"));
    Path dangling =
        Files.createSymbolicLink(folder.resolve("new" + of.ending), away.resolve("new"));
    for (Path output : List.of(link, dangling)) {
      Cli.Result result = of.run(folder, input, output);
      assertEquals(0, result.exit(), result.err());
      assertTrue(Files.isSymbolicLink(output));
    }
    assertTrue(Files.size(there) > 0);
    assertTrue(Files.isRegularFile(away.resolve("new"), LinkOption.NOFOLLOW_LINKS));
    try (Stream<Path> files = Files.list(away)) {
      assertEquals(2, files.count(), "no neighbour is left");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void aFifoIsWrittenTo(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path file = folder.resolve("file" + of.ending);
    Path fifo = folder.resolve("fifo" + of.ending);
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    FutureTask<byte[]> reader = new FutureTask<>(() -> Files.readAllBytes(fifo));
    Thread.ofPlatform().daemon().start(reader);
    Cli.Result result = of.run(folder, input, fifo);
    assertEquals(0, result.exit(), result.err());
    assertEquals(0, of.run(folder, input, file).exit());
    assertEquals(Files.size(file), reader.get(20, TimeUnit.SECONDS).length);
    assertFalse(Files.isRegularFile(fifo), "the FIFO is still one");
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceIsWrittenTo(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path device = Path.of("/dev/null");
    Object[] format = of.command.equals("convert") ? new Object[] {"--to", "pprof"} : new Object[0];
    assertEquals(0, of.run(folder, input, device, format).exit());
    Path link = Files.createSymbolicLink(folder.resolve("null" + of.ending), device);
    assertEquals(0, of.run(folder, input, link).exit());
    assertFalse(Files.isRegularFile(device));
    assertTrue(Files.isSymbolicLink(link));
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceThatIsFullIsAnError(OutputCase of) throws Exception {
    Path input = of.input(folder);
    Path full = Files.createSymbolicLink(folder.resolve("full" + of.ending), Path.of("/dev/full"));
    Cli.Result result = of.run(folder, input, full);
    assertEquals(2, result.exit());
    assertEquals(List.of("kiln: " + full + ": the disk is full"), result.errLines());
  }

  @ParameterizedTest
  @EnumSource
  void theWrongEndingIsRefusedBeforeAnythingIsRead(OutputCase of) throws Exception {
    Path nowhere = folder.resolve("nowhere");
    for (String ending : List.of(".jfr", ".tar", "", ".svg.bak")) {
      Path output = folder.resolve("x" + ending);
      Cli.Result result = of.run(folder, nowhere, output);
      assertEquals(2, result.exit());
      assertTrue(result.errLines().getFirst().contains(output + ": "), result.err());
      assertTrue(result.errLines().getFirst().contains("ending"), result.err());
      assertFalse(Files.exists(output));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pprof, x.collapsed",
    "pprof, x.jfr",
    "collapsed, x.pb.gz",
    "collapsed, X.SVG",
    "collapsed, x.json"
  })
  void anEndingThatSaysAnotherFormatIsRefused(String to, String name) throws Exception {
    Path output = folder.resolve(name);
    Path input = OutputCase.CONVERT_COLLAPSED.input(folder);
    Cli.Result result = Cli.run("convert", input, "-o", output, "--to", to, "--overwrite-input");
    assertEquals(2, result.exit());
    assertEquals(
        "kiln: -o " + output + ": its ending is not one of --to " + to,
        result.errLines().getFirst());
    assertFalse(Files.exists(output));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderIsRefusedBeforeAnythingIsRead(OutputCase of) throws Exception {
    Path nowhere = folder.resolve("nowhere");
    Path output = Files.createDirectory(folder.resolve("sub" + of.ending));
    Cli.Result result = of.run(folder, nowhere, output);
    assertEquals(2, result.exit());
    assertEquals(List.of("kiln: " + output + ": is a folder"), result.errLines());
    Path inMissing = folder.resolve("missing").resolve("x" + of.ending);
    result = of.run(folder, nowhere, inMissing);
    assertEquals(2, result.exit());
    assertEquals(List.of("kiln: " + inMissing + ": the folder does not exist"), result.errLines());
  }

  @Test
  void standardOutputIsWrittenToWhateverItIs() throws Exception {
    Path input = Files.writeString(folder.resolve("in.collapsed"), OutputCase.STACKS);
    Path expected = folder.resolve("expected.json");
    List<Object> whatIf = List.of("whatif", input, "--fix", "place=2x", "--save");
    List<Object> toFile = new ArrayList<>(whatIf);
    toFile.add(expected);
    Cli.Result said = Cli.run(toFile.toArray());
    String both = Files.readString(expected) + said.out();
    ProcessBuilder kiln =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.kiln.app.Main");
    whatIf.forEach(word -> kiln.command().add(word.toString()));
    kiln.command().add("/dev/stdout");
    kiln.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process piped = kiln.start();
    assertEquals(both, new String(piped.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, piped.waitFor());
    Path file = Files.writeString(folder.resolve("log"), "before\n");
    assertEquals(
        0, kiln.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile())).start().waitFor());
    assertEquals("before\n" + both, Files.readString(file), "nothing is written over");
  }
}
