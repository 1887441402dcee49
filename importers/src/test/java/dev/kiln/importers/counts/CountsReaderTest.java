package dev.kiln.importers.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.calls.CountLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each format of call counts gives: name, calls, seconds.
class CountsReaderTest {
  private static final CountStretch MINUTE = new CountStretch(60, Double.NaN);

  private static CountsFile read(String text, CountStretch stretch) throws IOException {
    return CountsReader.parse("m", text, stretch);
  }

  /// `name calls/seconds`, the seconds `NaN` for the whole recording.
  private static List<String> counts(String text, CountStretch stretch) throws IOException {
    return read(text, stretch).lines().stream().map(CountsReaderTest::words).toList();
  }

  private static String words(CountLine line) {
    return line.name() + " " + line.count().calls() + "/" + line.count().seconds();
  }

  private static String refusal(String text) {
    return String.valueOf(
        assertThrows(IOException.class, () -> read(text, CountStretch.NONE)).getMessage());
  }

  // CSV

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cart.load,640,10\n\"Map<A,B>.get\",12\n",
        "# by hand\nCart.load, 640, 10\n\n\"Map<A,B>.get\" , 12\n",
        "\uFEFFfunction,calls,seconds\r\nCart.load,640,10\r\n\"Map<A,B>.get\",12,\r\n",
        "Host,Duration,Count,Method\nx,10,640,Cart.load\nx,,12,\"Map<A,B>.get\"\n"
      })
  void csvWithAndWithoutHead(String text) throws Exception {
    assertEquals(
        List.of("Cart.load 640.0/10.0", "Map<A,B>.get 12.0/NaN"), counts(text, CountStretch.NONE));
    assertEquals("Map<A,B>.get 12.0/60.0", counts(text, MINUTE).get(1));
    assertEquals("Map<A,B>.get 12.0/31.0", counts(text, new CountStretch(Double.NaN, 31)).get(1));
  }

  @Test
  void csvWithRates() throws Exception {
    assertEquals(
        List.of("Cart.load 2.5/1.0"), counts("function,per_second\nCart.load,2.5\n", MINUTE));
  }

  @Test
  void badLinesAreToldAndTheRestIsKept() throws Exception {
    String text =
        "a.b,1\nmap<x, y>.get,7\na.c,many\na.d,-1\n\"a.e,3\na.f\n,4\na.g,2,0\na.h,1e999\na.i,3\n";
    CountsFile read = read(text, CountStretch.NONE);
    assertEquals(List.of("a.b", "a.i"), read.lines().stream().map(CountLine::name).toList());
    assertEquals(
        List.of(
            "m:2: not a number of calls: map<x, y>.get,7",
            "m:3: not a number of calls: a.c,many",
            "m:4: not a number of calls: -1.0",
            "m:5: expected function,calls[,seconds], names with a comma in quotes: \"a.e,3",
            "m:6: not a number of calls: a.f",
            "m:7: a count without a name",
            "m:8: not a length of time: 0.0 s",
            "m:9: not a number of calls: Infinity"),
        read.problems());
    assertEquals("m:10", read.lines().get(1).place());
  }

  // Prometheus

  private static final String SCRAPE =
      """
      # HELP process_start_time_seconds Start time
      # TYPE process_start_time_seconds gauge
      process_start_time_seconds 1700000000
      # TYPE method_timed_seconds summary
      method_timed_seconds{class="com.acme.Cart",method="load",quantile="0.5"} 0.1
      method_timed_seconds_count{class="com.acme.Cart",method="load"} 640 1700000010000
      method_timed_seconds_sum{class="com.acme.Cart",method="load"} 64.5 1700000010000
      # TYPE rpc histogram
      rpc_bucket{function="a.\\"b\\"",le="+Inf"} 5 1700000010000
      rpc_count{function="a.\\"b\\""} 5 1700000010000
      # TYPE pool_size gauge
      pool_size{name="x.y"} 3
      # TYPE process_cpu_seconds_total counter
      process_cpu_seconds_total 12.5
      lookups_per_second{function="a.c"} 7
      """;

  @Test
  void oneScrapeCountsSinceTheStartOfTheProcess() throws Exception {
    CountsFile read = read(SCRAPE, CountStretch.NONE);
    assertEquals(
        List.of("com.acme.Cart.load 640.0/10.0", "a.\"b\" 5.0/10.0", "a.c 7.0/1.0"),
        read.lines().stream().map(CountsReaderTest::words).toList());
    assertEquals(5, read.others(), "a quantile, a sum, a bucket, a gauge, seconds of CPU");
    assertEquals(List.of(), read.problems());
  }

  @Test
  void twoReadingsAreTheirDifferenceAndResetsAreNotCounted() throws Exception {
    String text =
        """
        # TYPE calls counter
        calls_total{function="Cart.load"} 100 1700000000
        calls_total{function="Cart.load"} 220 1700000020
        calls_total{function="Cart.load"} 5 1700000030
        calls_total{function="Cart.load"} 45 1700000040 # {trace_id="x"} 1 1700000040
        # EOF
        """;
    assertEquals(List.of("Cart.load 160.0/30.0"), counts(text, CountStretch.NONE));
  }

  @Test
  void countersWithoutAStretchAreRefusedUnlessItIsGiven() throws Exception {
    String once = "com.acme.Cart.load 640\ncom.acme.Cart.save 12\n";
    String why = refusal(once);
    assertTrue(why.startsWith("m: 2 counters without a time range"), why);
    assertTrue(why.contains("two readings with timestamps give it"), why);
    assertEquals(
        List.of("com.acme.Cart.load 640.0/60.0", "com.acme.Cart.save 12.0/60.0"),
        counts(once, MINUTE));
    String twice = "a.b 100\na.c 9\na.b 160\na.c 4\n";
    assertEquals(List.of("a.b 60.0/60.0"), counts(twice, MINUTE));
    assertEquals(
        List.of("m:4: the counter was reset between its readings: a.c"),
        read(twice, MINUTE).problems());
  }

  @Test
  void linesThatAreNoMetricsAreTold() throws Exception {
    String text = "a_total 1\nb_total{x=\"1 2\nc_total{x=y} 1\nd_total one\ne_total{} 3 4 5\n";
    CountsFile read = read(text, MINUTE);
    assertEquals(1, read.lines().size());
    assertEquals(4, read.problems().size(), read.problems().toString());
    assertEquals("m:2: not a metric with a value: b_total{x=\"1 2", read.problems().getFirst());
  }

  // OTLP

  private static String otlp(String data) {
    return "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[" + data + "]}]}]}\n";
  }

  private static String point(String function, String start, String time, String value) {
    return """
    {"attributes":[{"key":"code.namespace","value":{"stringValue":"com.acme.Cart"}},
     {"key":"code.function","value":{"stringValue":"%s"}}],
     "startTimeUnixNano":"%s","timeUnixNano":"%s",%s}
    """
        .formatted(function, start, time, value);
  }

  private static final String T0 = "1700000000000000000";
  private static final String T10 = "1700000010000000000";
  private static final String T20 = "1700000020000000000";

  @Test
  void otlpSumsAndHistograms() throws Exception {
    String cumulative =
        "{\"name\":\"calls\",\"sum\":{\"isMonotonic\":true,\"aggregationTemporality\":2,"
            + "\"dataPoints\":[%s]}}";
    String delta =
        "{\"name\":\"d\",\"histogram\":{\"aggregationTemporality\":"
            + "\"AGGREGATION_TEMPORALITY_DELTA\",\"dataPoints\":["
            + point("save", T0, T10, "\"count\":\"3\"")
            + ","
            + point("save", T10, T20, "\"count\":4")
            + "]}}";
    String gauge = "{\"name\":\"g\",\"gauge\":{\"dataPoints\":[]}}";
    String text =
        otlp(cumulative.formatted(point("load", T0, T10, "\"asInt\":\"640\"")))
            + otlp(cumulative.formatted(point("load", T0, T20, "\"asInt\":\"1000\"")))
            + otlp(cumulative.formatted(point("once", T0, T20, "\"asDouble\":8.0")))
            + otlp(delta + "," + gauge);
    CountsFile read = read(text, CountStretch.NONE);
    assertEquals(
        List.of(
            "com.acme.Cart.load 360.0/10.0",
            "com.acme.Cart.once 8.0/20.0",
            "com.acme.Cart.save 7.0/20.0"),
        read.lines().stream().map(CountsReaderTest::words).toList());
    assertEquals(1, read.others());
  }

  @Test
  void brokenJsonIsOneLine() {
    String cut = refusal("{\"resourceMetrics\":[{\n\"a\": nope");
    assertTrue(cut.startsWith("m:2: not JSON: "), cut);
    String deep = refusal("{\"a\":".repeat(100_000));
    assertTrue(deep.startsWith("m: not JSON: Document nesting"), deep);
    assertEquals(
        "m: no counts in it; expected lines such as Cart.load,640", refusal("{\"other\":[1]}"));
  }

  /// Whatever is in a file, it is counts or one line that says why not.
  @Test
  void damagedFilesAreToldInOneLine() {
    String sum =
        "{\"name\":\"calls\",\"sum\":{\"isMonotonic\":true,\"dataPoints\":[%s]}}"
            .formatted(point("load", T0, T10, "\"asInt\":\"640\""));
    List<String> whole =
        List.of("function,calls,seconds\nCart.load,640,10\n\"a,b\",1\n", SCRAPE, otlp(sum));
    Random random = new Random(1);
    int kept = 0;
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(whole.get(round % whole.size()));
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, "\"\\{}[],= \n\t#0e-\u0000é".charAt(random.nextInt(17)));
          case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
          default -> text.setLength(Math.max(1, at));
        }
      }
      try {
        kept += read(text.toString(), CountStretch.NONE).lines().size();
      } catch (IOException e) {
        assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
      }
    }
    assertTrue(kept > 1000, "most damage is to one line: " + kept);
  }

  // Files

  @Test
  void whatIsNoFileWithCountsIsOneLine(@TempDir Path folder) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    for (Path file : List.of(empty, folder, folder.resolve("missing.csv"))) {
      String why =
          String.valueOf(
              assertThrows(IOException.class, () -> CountsReader.read(file, MINUTE)).getMessage());
      assertEquals(1, why.lines().count());
      assertTrue(why.contains(String.valueOf(file.getFileName())), why);
    }
  }
}
