package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `kiln cost`: continuous profiling.
class CostCommandTest {
  private static String cost(Object... options) {
    List<Object> words = new ArrayList<>(List.of("cost"));
    words.addAll(List.of(options));
    Cli.Result result = Cli.run(words.toArray());
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  @Test
  void theKnownCase() {
    String out =
        cost(
            "--services",
            200,
            "--types",
            2,
            "--bytes",
            "200kB",
            "--every",
            "30s",
            "--overhead",
            "2%");
    assertTrue(out.contains("230 GB a day"), out);
    assertTrue(out.contains("200 services × 1 instances × 2 profile types"), "no hidden factor");
    assertTrue(out.contains("4 services' worth of CPU"), out);
    String one = cost("--services", 200, "--bytes", "200kB", "--every", "30s");
    assertTrue(one.contains("115 GB a day"), one);
  }

  @Test
  void retentionAndDeduplication() {
    String out =
        cost(
            "--services",
            10,
            "--bytes",
            "1MB",
            "--every",
            "1m",
            "--dedup",
            4,
            "--keep",
            "7d",
            "--keep",
            "23d:10%");
    // 10 x 1,440 x 1 MB = 14.4 GB a day, 3.6 GB kept; 7 days of it and a tenth of 23.
    assertTrue(out.contains("14.4 GB a day"), out);
    assertTrue(out.contains("3.60 GB a day"), out);
    assertTrue(out.contains("33.5 GB"), out);
    assertTrue(out.contains("7 days of all, then 23 days of 10 %"), out);
  }

  @Test
  void realProfilesAreMeasured() throws Exception {
    var before = Cli.sample("checkout-before.jfr");
    var after = Cli.sample("checkout-after.jfr");
    String json = cost("--services", 1, "--format", "json", before, after);
    double mean = (Files.size(before) + Files.size(after)) / 2.0;
    assertTrue(json.contains("\"bytesPerUpload\" : " + mean), json);
    assertTrue(json.contains("if each is stored once, "), json);
    String same = cost("--services", 1, before, before);
    assertTrue(same.contains("stored once, which is 2.0 times less"), same);
  }

  @Test
  void aNumberThatCannotBeKnownIsNullInJson() {
    String json = cost("--services", 2, "--bytes", "1kB", "--cores", 0, "--format", "json");
    assertTrue(json.contains("\"cpuSecondsPerSample\" : null"), json);
  }

  @Test
  void wrongNumbersAreRefusedInOneLine() {
    List<List<Object>> wrong =
        List.of(
            List.of("--bytes", "200kB"),
            List.of("--services", 200),
            List.of("--services", 200, "--bytes", "much"),
            List.of("--services", 200, "--bytes", "1kB", "--every", "0s"),
            List.of("--services", 200, "--bytes", "1kB", "--overhead", "200%"),
            List.of("--services", 200, "--bytes", "1kB", "--keep", "soon"));
    for (List<Object> options : wrong) {
      List<Object> words = new ArrayList<>(List.of("cost"));
      words.addAll(options);
      Cli.Result result = Cli.run(words.toArray());
      assertEquals(2, result.exit(), options + result.out());
      assertTrue(result.err().contains("--") || result.err().contains("cannot be"), result.err());
    }
  }
}
