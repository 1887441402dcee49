package dev.kiln.importers.counts;

import dev.kiln.model.hotpath.calls.CumulativeCounter;
import dev.kiln.model.hotpath.calls.CumulativeCounter.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts from the Prometheus text exposition format or OpenMetrics.
///
/// ```
///   # TYPE method_calls_total counter
///   method_calls_total{class="com.acme.Cart",method="load"} 160 1700000000000
///   method_calls_total{class="com.acme.Cart",method="load"} 640 1700000010000
///       480 calls of com.acme.Cart.load in 10 s
/// ```
///
/// The function is named by the labels `function`, `method` (with `class`, if there is one) or
/// `name`, else by the metric. Counters, the `_count` of histograms and summaries, and series
/// without a type are counts; `_per_second` is a rate. Two readings with times give calls and
/// stretch; one reading counts since `process_start_time_seconds`, if it has a time, else over what
/// the user says.
///
/// Source of the format: prometheus.io/docs/instrumenting/exposition_formats and the OpenMetrics
/// specification, 1.0.
final class PrometheusCounts {
  private static final Set<String> NO_CALLS =
      Set.of("_bucket", "_sum", "_created", "_seconds_total", "_bytes_total");

  private enum Kind {
    COUNTER,
    RATE,
    OTHER
  }

  private final CountStretch stretch;
  private final CountSink sink;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, List<PrometheusLine>> series = new LinkedHashMap<>();
  private double toSeconds = 1e-3;
  private double startSeconds = Double.NaN;
  private int withoutStretch;

  private PrometheusCounts(CountStretch stretch, CountSink sink) {
    this.stretch = stretch;
    this.sink = sink;
  }

  /// Whether the first line that says something is of this format.
  static boolean isPrometheus(String text) {
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.startsWith("# TYPE ") || line.startsWith("# HELP ")) {
        return true;
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        PrometheusLine read = PrometheusLine.parse(1, line);
        return read != null && !read.name().contains(",");
      }
    }
    return false;
  }

  static void read(String text, CountStretch stretch, CountSink sink) {
    PrometheusCounts counts = new PrometheusCounts(stretch, sink);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      counts.line(++number, line);
    }
    counts.series.values().forEach(counts::count);
    if (counts.withoutStretch > 0) {
      sink.problem(
          0,
          counts.withoutStretch
              + " counters without a time range: "
              + stretch.unknown()
              + (stretch.hint().isEmpty()
                  ? "; two readings with timestamps give it"
                  : ", or two readings with timestamps"));
    }
  }

  private void line(int number, String line) {
    if (line.isBlank()) {
      return;
    }
    if (line.startsWith("#")) {
      String[] words = line.split("[ \\t]+");
      if (words.length == 4 && words[1].equals("TYPE")) {
        types.put(words[2], words[3]);
      } else if (line.strip().equals("# EOF")) {
        toSeconds = 1;
      }
      return;
    }
    PrometheusLine read = PrometheusLine.parse(number, line);
    if (read == null) {
      sink.problem(number, "not a metric with a value: " + CountSink.quoted(line));
    } else if (read.name().equals("process_start_time_seconds")) {
      startSeconds = read.value();
    } else {
      series.computeIfAbsent(read.series(), _ -> new ArrayList<>()).add(read);
    }
  }

  private Kind kind(PrometheusLine line) {
    String name = line.name();
    if (name.endsWith("_per_second")) {
      return Kind.RATE;
    }
    boolean calls = NO_CALLS.stream().noneMatch(name::endsWith);
    if (!calls || line.labels().containsKey("quantile") || line.labels().containsKey("le")) {
      return Kind.OTHER;
    }
    String family = name.replaceFirst("_(total|count)$", "");
    String type = types.getOrDefault(name, types.getOrDefault(family, "untyped"));
    return switch (type) {
      case "counter", "untyped", "unknown" -> Kind.COUNTER;
      case "histogram", "summary" -> name.endsWith("_count") ? Kind.COUNTER : Kind.OTHER;
      default -> Kind.OTHER;
    };
  }

  /// The function that a series is of.
  private static String function(PrometheusLine line) {
    Map<String, String> labels = line.labels();
    String method = labels.getOrDefault("method", "");
    String owner = labels.getOrDefault("class", "");
    String named = owner.isEmpty() || method.isEmpty() ? method : owner + "." + method;
    String fallback = named.isEmpty() ? labels.getOrDefault("name", line.name()) : named;
    return labels.getOrDefault("function", fallback);
  }

  private void count(List<PrometheusLine> readings) {
    PrometheusLine last = readings.getLast();
    switch (kind(last)) {
      case OTHER -> sink.other();
      case RATE -> sink.count(last.number(), function(last), last.value(), 1);
      case COUNTER -> counter(readings, last);
    }
  }

  private void counter(List<PrometheusLine> readings, PrometheusLine last) {
    CumulativeCounter counter = timed(readings);
    double sinceStart = last.time() * toSeconds - startSeconds;
    if (counter.isKnown()) {
      sink.count(last.number(), function(last), counter.calls(), counter.seconds());
    } else if (stretch.isGiven()) {
      untimed(readings, last);
    } else if (readings.size() == 1 && sinceStart > 0) {
      sink.count(last.number(), function(last), last.value(), sinceStart);
    } else {
      withoutStretch++;
    }
  }

  /// The counter behind readings with times; one without them is not known.
  private CumulativeCounter timed(List<PrometheusLine> readings) {
    List<Point> points = new ArrayList<>();
    double first = readings.getFirst().time();
    for (PrometheusLine reading : readings) {
      double since = (reading.time() - first) * toSeconds;
      if (!Double.isNaN(since) && Double.isFinite(reading.value())) {
        points.add(new Point(0, Math.round(since * 1e9), reading.value()));
      }
    }
    return points.isEmpty() ? new CumulativeCounter(List.of()) : CumulativeCounter.of(points);
  }

  /// Readings without times, over the stretch that the user gives: one counts from 0.
  private void untimed(List<PrometheusLine> readings, PrometheusLine last) {
    double before = readings.size() == 1 ? 0 : readings.getFirst().value();
    if (last.value() < before) {
      sink.problem(last.number(), "the counter was reset between its readings: " + last.name());
    } else {
      sink.count(last.number(), function(last), last.value() - before, stretch.givenSeconds());
    }
  }
}
