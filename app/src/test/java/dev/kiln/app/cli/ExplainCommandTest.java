package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kiln explain`: when the CPU profile cannot explain the metric.
class ExplainCommandTest {
  @TempDir private Path folder = Path.of("");

  private static String explain(Object... options) {
    List<Object> words = new ArrayList<>(List.of("explain"));
    words.addAll(List.of(options));
    Cli.Result result = Cli.run(words.toArray());
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  @Test
  void aFasterTailWithTheSameCpuIsNotOnCpu() {
    String out =
        explain(
            "--before",
            "p99=820ms,cpu=58%",
            "--after",
            "p99=580ms,cpu=62%",
            "--profile-change=-1%");
    String first = out.lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("The change is not on CPU; look off-CPU."), first);
    assertTrue(first.contains("at most 8.20 ms of the 240 ms"), first);
    assertTrue(first.contains("3.4 %"), first);
    assertTrue(out.contains("58.0 -> 62.0 %") || out.contains("58.0 % -> 62.0 %"), out);
    assertTrue(out.contains("wall clock"), "what to record");
  }

  @Test
  void aFileOfMetricsSaysTheSame() throws Exception {
    Path file = folder.resolve("service.csv");
    Files.writeString(file, "metric,before,after\np99,820 ms,580 ms\n# busy\ncpu,58 %,62 %\n");
    String json = explain("--metrics", file, "--profile-change=-1%", "--format", "json");
    assertTrue(json.contains("\"verdict\" : \"not-on-cpu\""), json);
    assertTrue(json.contains("\"record\" : [ \"wall\", \"lock\", \"io\", \"gc\" ]"), json);
    String markdown = explain("--metrics", file, "--profile-change=-1%", "--format", "md");
    assertTrue(markdown.startsWith("**The change is not on CPU"), markdown);
    String over = explain("--metrics", file, "--after", "p99=815ms", "--profile-change=-1%");
    assertTrue(over.contains("815 ms"), "an option comes before the file");
  }

  @Test
  void recordingsSayTheChangeAndWhatToLookAt() {
    String json =
        explain(
            Cli.sample("checkout-before.jfr"),
            Cli.sample("checkout-after.jfr"),
            "--before",
            "p99=20ms,cpu=4%,cores=4,rps=180",
            "--after",
            "p99=80ms,cpu=8%,cores=4,rps=180",
            "--format",
            "json");
    assertTrue(json.contains("\"topic\" : \"profile\""), json);
    assertFalse(json.contains("the CPU profile's change\""), "nothing is missing");
  }

  @Test
  void tooLittleIsSaid() {
    String out = explain("--before", "p99=820ms", "--after", "p99=580ms");
    assertTrue(out.startsWith("There is too little data to tell: "), out);
  }

  @Test
  void wrongWordsAreRefusedInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.csv"), "p99,820 ms,580 ms\ncpu,x,62\n");
    List<List<Object>> wrong =
        List.of(
            List.of("--before", "p99=820"),
            List.of("--before", "speed=3"),
            List.of("--before", "p99"),
            List.of("--before", "cpu=130%"),
            List.of("--metrics", file),
            List.of("--metrics", folder.resolve("missing.csv")),
            List.of("--profile-change", "much"),
            List.of("one.jfr"));
    for (List<Object> options : wrong) {
      List<Object> words = new ArrayList<>(List.of("explain"));
      words.addAll(options);
      Cli.Result result = Cli.run(words.toArray());
      assertEquals(2, result.exit(), options + result.out());
      assertTrue(result.err().startsWith("kiln: "), result.err());
      assertFalse(result.err().contains("Exception"), result.err());
    }
    Cli.Result at = Cli.run("explain", "--metrics", file);
    Cli.Result missing = Cli.run("explain", "--metrics", folder.resolve("missing.csv"));
    assertTrue(missing.err().contains("missing.csv: no such file"), missing.err());
    assertTrue(at.err().contains("bad.csv:2: cpu=x: not a number"), at.err());
  }
}
