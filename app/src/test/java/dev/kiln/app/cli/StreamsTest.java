package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.answer.FileOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pipes in and out, outputs that fail, and signals: in processes of their own, started by a shell.
@EnabledOnOs({OS.LINUX, OS.MAC})
class StreamsTest {
  private static final String SAMPLE = Cli.sample("go-cpu.pb.gz").toAbsolutePath().toString();

  @TempDir Path folder = Path.of("");

  /// What a line of a shell printed, and how it ended.
  private record Ended(int exit, String out, String err) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top SAMPLE",
        "top SAMPLE --format json",
        "info SAMPLE",
        "tree SAMPLE",
        "diff SAMPLE SAMPLE",
        "--help",
        "render SAMPLE -o -",
        "convert SAMPLE -o - --to collapsed"
      })
  void anAnswerThatDoesNotArriveIsAFailure(String command) throws Exception {
    Ended full = shell("kiln " + command + " > /dev/full");
    assertEquals(2, full.exit(), full.err());
    assertTrue(full.err().matches("kiln: (standard output|-): the disk is full\n"), full.err());
    Ended closed = shell("kiln " + command + " >&-");
    assertEquals(2, closed.exit(), closed.err());
    assertEquals(1, closed.err().lines().count(), closed.err());
    Ended head = shell("set -o pipefail; kiln " + command + " | head -c 1 > /dev/null");
    assertEquals(0, head.exit(), head.err());
    assertEquals("", head.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat SAMPLE | kiln top - --limit 1",
        "cat SAMPLE | kiln top /dev/stdin --limit 1",
        "kiln top - --limit 1 < SAMPLE",
        "kiln top <(cat SAMPLE) --limit 1",
        "mkfifo p; cat SAMPLE > p & kiln top p --limit 1",
        "kiln convert SAMPLE -o - --to pprof | kiln top - --limit 1",
        "cat SAMPLE | kiln convert - -o - --to pprof | kiln top - --limit 1"
      })
  void pipesAreRead(String line) throws Exception {
    Ended expected = shell("kiln top SAMPLE --limit 1");
    Ended ended = shell(line);
    assertEquals("", ended.err());
    assertEquals(expected.out(), ended.out());
    assertEquals(List.of(), spooled(), "temporary files are gone");
  }

  @Test
  void aSideOfAComparisonMayComeThroughAPipe() throws Exception {
    Ended ended = shell("cat SAMPLE | kiln diff - SAMPLE");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("base     stdin\ncurrent  go-cpu.pb.gz\n"), ended.out());
  }

  @Test
  void anEmptyPipeIsAnEmptyFile() throws Exception {
    Ended ended = shell("kiln top - < /dev/null");
    assertEquals(2, ended.exit());
    assertEquals("kiln: stdin: the file is empty\n", ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void aSignalLeavesNoTemporaryNeighbour(String signal) throws Exception {
    List<String> words = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // What runs in the background may ignore these signals, and hands that on.
      words.addAll(List.of("env", "--default-signal=INT,TERM,HUP"));
    }
    words.addAll(java(Writer.class.getName(), folder.resolve("out.svg").toString()));
    Process process = new ProcessBuilder(words).start();
    try {
      assertEquals('r', process.getInputStream().read());
      assertEquals(1, names().size(), "the neighbour");
      assertEquals(0, shell("kill -" + signal + " " + process.pid()).exit());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the signal ends it");
      assertEquals(List.of(), names());
    } finally {
      process.destroyForcibly();
    }
  }

  /// Writes the file that it is told to, without end.
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      FileOutput.of(Path.of(args[0]), List.of(), true)
          .write(
              out -> {
                System.out.print("r");
                System.out.flush();
                for (; ; ) {
                  out.write(0);
                }
              });
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private List<String> spooled() throws IOException {
    return names().stream().filter(name -> name.startsWith("kiln-")).toList();
  }

  private List<String> java(String main, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of("-Djava.io.tmpdir=" + folder, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    words.addAll(List.of(arguments));
    return words;
  }

  private Ended shell(String line) throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    String kiln = String.join("' '", java("dev.kiln.app.Main"));
    String script =
        "kiln() { '" + kiln + "' \"$@\"; }\n" + line.replace("SAMPLE", "'" + SAMPLE + "'");
    int exit =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    Ended ended = new Ended(exit, read(out), read(err));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
