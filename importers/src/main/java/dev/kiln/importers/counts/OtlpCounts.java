package dev.kiln.importers.counts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kiln.importers.json.JsonTree;
import dev.kiln.model.hotpath.calls.CumulativeCounter;
import dev.kiln.model.hotpath.calls.CumulativeCounter.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts from OTLP metrics as JSON, one export or one a line as the file exporter writes them.
///
/// ```
///   resourceMetrics > scopeMetrics > metrics > sum | histogram > dataPoints
///   {"attributes": [code.function = load, code.namespace = com.acme.Cart],
///    "startTimeUnixNano": "...", "timeUnixNano": "...", "asInt": "640"}
/// ```
///
/// The function is named by the attributes `code.function.name`, `code.function` (with
/// `code.namespace`), `function`, `method` or `name`, else by the metric. Monotonic sums and the
/// counts of histograms are counts. Delta points add up; cumulative ones are a counter from their
/// start time on.
///
/// Source of the format: opentelemetry-proto, metrics.proto, and its JSON encoding.
final class OtlpCounts {
  private static final List<String> NAMES =
      List.of("code.function.name", "code.function", "function", "method", "name");
  private static final List<String> OWNERS = List.of("code.namespace", "class");
  private static final int DELTA = 1;

  /// @param start nanoseconds since 1970; 0 if unknown
  private record Reading(long start, long time, double value) {}

  private record Series(String function, boolean isDelta) {}

  private final CountStretch stretch;
  private final CountSink sink;
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
  private int withoutStretch;

  private OtlpCounts(CountStretch stretch, CountSink sink) {
    this.stretch = stretch;
    this.sink = sink;
  }

  static void read(String text, CountStretch stretch, CountSink sink) throws IOException {
    OtlpCounts counts = new OtlpCounts(stretch, sink);
    try (JsonParser json = new JsonFactory().createParser(text)) {
      while (json.nextToken() != null) {
        counts.export(JsonTree.read(json));
      }
    } catch (JsonProcessingException e) {
      sink.problem(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "not JSON: " + CountSink.quoted(e.getOriginalMessage()));
    }
    counts.readings.forEach(counts::count);
    if (counts.withoutStretch > 0) {
      sink.problem(
          0, counts.withoutStretch + " counters without a start time: " + stretch.unknown());
    }
  }

  private void export(JsonTree root) {
    for (JsonTree resource : root.each("resourceMetrics")) {
      for (JsonTree scope : resource.each("scopeMetrics")) {
        scope.each("metrics").forEach(this::metric);
      }
    }
  }

  private void metric(JsonTree metric) {
    String unit = metric.at("unit").text();
    JsonTree sum = metric.at("sum");
    if (sum.at("isMonotonic").text().equals("true") && !unit.equals("s") && !unit.equals("By")) {
      points(metric, sum, "asInt");
    } else if (metric.has("histogram")) {
      points(metric, metric.at("histogram"), "count");
    } else if (metric.has("exponentialHistogram")) {
      points(metric, metric.at("exponentialHistogram"), "count");
    } else {
      sink.other();
    }
  }

  private void points(JsonTree metric, JsonTree data, String value) {
    String temporality = data.at("aggregationTemporality").text();
    boolean delta = temporality.equals(String.valueOf(DELTA)) || temporality.endsWith("_DELTA");
    for (JsonTree point : data.each("dataPoints")) {
      String function = function(point, metric.at("name").text());
      String key = metric.at("name").text() + point.at("attributes").value();
      series.putIfAbsent(key, new Series(function, delta));
      readings
          .computeIfAbsent(key, _ -> new ArrayList<>())
          .add(
              new Reading(
                  point.at("startTimeUnixNano").whole(),
                  point.at("timeUnixNano").whole(),
                  point.at(point.has(value) ? value : "asDouble").number()));
    }
  }

  private static String function(JsonTree point, String metric) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (JsonTree attribute : point.each("attributes")) {
      attributes.put(attribute.at("key").text(), attribute.at("value").at("stringValue").text());
    }
    for (String name : NAMES) {
      String named = attributes.getOrDefault(name, "");
      if (!named.isEmpty()) {
        String owner =
            OWNERS.stream()
                .map(o -> attributes.getOrDefault(o, ""))
                .filter(o -> !o.isEmpty())
                .findFirst()
                .orElse("");
        boolean whole = owner.isEmpty() || named.startsWith(owner);
        return whole ? named : owner + "." + named;
      }
    }
    return metric;
  }

  private void count(String key, List<Reading> of) {
    Series counted = series.getOrDefault(key, new Series(key, false));
    CumulativeCounter counter = counted.isDelta() ? delta(of) : cumulative(of);
    if (counter.isKnown()) {
      sink.count(0, counted.function(), counter.calls(), counter.seconds());
    } else if (stretch.isGiven()) {
      sink.count(0, counted.function(), of.getLast().value(), stretch.givenSeconds());
    } else {
      withoutStretch++;
    }
  }

  /// Each point is a stretch of its own, from its start to its time.
  private static CumulativeCounter delta(List<Reading> of) {
    return new CumulativeCounter(
        of.stream()
            .filter(r -> r.start() > 0 && r.time() > r.start())
            .map(r -> new CumulativeCounter.Epoch(r.value(), (r.time() - r.start()) * 1e-9))
            .toList());
  }

  /// Each start time is an epoch; one reading counts from its start.
  private static CumulativeCounter cumulative(List<Reading> of) {
    List<Long> starts = of.stream().map(Reading::start).distinct().sorted().toList();
    List<Point> points = new ArrayList<>();
    for (Reading reading : of) {
      points.add(new Point(starts.indexOf(reading.start()), reading.time(), reading.value()));
    }
    CumulativeCounter counter = CumulativeCounter.of(points);
    return counter.isKnown() ? counter : delta(of);
  }
}
