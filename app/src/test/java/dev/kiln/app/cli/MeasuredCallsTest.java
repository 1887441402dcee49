package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.value.Quantities;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls and costs of a call beside what the recorded program itself counted and clocked.
class MeasuredCallsTest {
  private static final String CLOCK = ".cpuNanos";

  /// A function with both answers.
  ///
  /// @param clocked nanoseconds of a call by the thread's CPU clock; NaN where it was not read
  private record Beside(String name, double counted, Json row, double total, double clocked) {
    double calls() {
      return row.number("calls", "count");
    }

    double error() {
      return calls() / counted - 1;
    }

    double perCall(String share) {
      return row.number(share) * total / calls();
    }

    boolean isInside() {
      return clocked >= perCall("shareLow") && clocked <= perCall("shareHigh");
    }

    String markdown() {
      String clock = Double.isNaN(clocked) ? "" : time(clocked) + (isInside() ? "" : " (outside)");
      return String.format(
          Locale.ROOT,
          "| `%s` | %s | %s | %.1f %% | %s | %s (%s … %s) | %s |",
          name.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"),
          Quantities.count(counted),
          Quantities.count(calls()),
          100 * error(),
          rate(row.number("callsPerSecond")),
          time(perCall("share")),
          time(perCall("shareLow")),
          time(perCall("shareHigh")),
          clock);
    }

    private static String rate(double perSecond) {
      return perSecond < 100
          ? String.format(Locale.ROOT, "%.3g", perSecond)
          : Quantities.count(Math.rint(perSecond));
    }

    private static String time(double nanos) {
      return Quantities.time(nanos * 1e-9);
    }
  }

  private static Map<String, Long> counters(String sample) throws Exception {
    Path file = Cli.sample(sample + ".counters.txt");
    return Files.readAllLines(file).stream()
        .map(line -> line.split(" ", -1))
        .collect(Collectors.toMap(words -> words[0], words -> Long.parseLong(words[1])));
  }

  private static List<Beside> beside(String sample) throws Exception {
    Map<String, Long> counters = counters(sample);
    Cli.Result result = Cli.run("rank", Cli.sample(sample + ".jfr"), "--format", "json");
    assertEquals(0, result.exit(), result.err());
    Json report = Json.parse(result.out());
    List<Beside> all = new ArrayList<>();
    for (Json row : report.at("rows").list()) {
      Long counted = counters.get(row.text("function"));
      if (counted != null) {
        Long clock = counters.get(row.text("function") + CLOCK);
        double clocked = clock == null ? Double.NaN : (double) clock / counted;
        all.add(new Beside(row.text("function"), counted, row, report.number("total"), clocked));
      }
    }
    return all;
  }

  /// The table of samples/README.md.
  @ParameterizedTest
  @ValueSource(strings = {"checkout-timing-before", "checkout-timing-after"})
  void callsAreThoseThatTheProgramCountedAndCostsThoseOfItsClock(String sample) throws Exception {
    String readme = Files.readString(Cli.sample("README.md"));
    List<Beside> all = beside(sample);
    List<String> missing = new ArrayList<>();
    for (Beside each : all) {
      assertEquals("measured", each.row().text("calls", "source"));
      assertEquals("jdk.MethodTiming", each.row().text("calls", "from"));
      assertEquals(0, each.error(), 0, each.name());
      missing.add(each.markdown());
    }
    missing.removeIf(readme::contains);
    assertEquals(List.of(), missing, "not in samples/README.md");
    List<Beside> clocked = all.stream().filter(each -> !Double.isNaN(each.clocked())).toList();
    assertEquals(5, clocked.size(), "endpoints and the index have a clock");
    assertTrue(clocked.stream().filter(Beside::isInside).count() >= 3, sample);
    for (Beside each : clocked) {
      double ratio = each.perCall("share") / each.clocked();
      assertTrue(ratio > 0.7 && ratio < 1.4, each.markdown());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkout-timing-before", "checkout-timing-after"})
  void theDearestCallIsNotTheFirstToMend(String sample) throws Exception {
    List<String> names = beside(sample).stream().map(Beside::name).toList();
    List<Beside> all = beside(sample);
    Beside cold = named(all, "CatalogueIndex.rebuild");
    Beside hot = named(all, "FuzzySearch.editDistance");
    assertEquals(1, cold.calls());
    assertTrue(cold.row().number("costPerCall") > 1e5 * hot.row().number("costPerCall"));
    assertTrue(names.indexOf(hot.name()) < names.indexOf(cold.name()), names.toString());
  }

  private static Beside named(List<Beside> all, String end) {
    return all.stream().filter(each -> each.name().endsWith(end)).findFirst().orElseThrow();
  }
}
