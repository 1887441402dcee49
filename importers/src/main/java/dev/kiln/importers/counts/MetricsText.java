package dev.kiln.importers.counts;

import dev.kiln.model.hotpath.explain.ServiceMetrics;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads metrics of a service as people write them.
///
/// ```
///   option   p99=820ms,cpu=58%,rps=1200,cores=8
///   file     metric,before,after          with or without this line; # begins a comment
///            p99,820 ms,580 ms
///            cpu,58 %,62 %
/// ```
///
/// Names: p50, p99 (with a unit of time), rps, cpu (in per cent), cores, busy (cores).
public final class MetricsText {
  private static final Map<String, Metric> NAMES =
      Map.of(
          "p50", Metric.P50_SECONDS,
          "p99", Metric.P99_SECONDS,
          "rps", Metric.REQUESTS_PER_SECOND,
          "throughput", Metric.REQUESTS_PER_SECOND,
          "cpu", Metric.CPU_PERCENT,
          "cores", Metric.CORES,
          "busy", Metric.BUSY_CORES);

  private static final Map<String, Double> SECONDS =
      Map.of("ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0);

  private static final Pattern NUMBER =
      Pattern.compile("\\s*([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*([a-zµ%/]*)\\s*");

  /// A file of metrics is small: more than this is another file.
  private static final long MOST_BYTES = 1 << 20;

  private MetricsText() {}

  /// The metrics of a file, before and after a change.
  public record BeforeAfter(ServiceMetrics before, ServiceMetrics after) {}

  /// Reads `p99=820ms,cpu=58%`.
  ///
  /// @throws IllegalArgumentException with what is wrong, if a part cannot be read
  public static ServiceMetrics parse(String text, CpuOf cpuOf) {
    ServiceMetrics metrics = ServiceMetrics.NONE.withCpuOf(cpuOf);
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "': expected name=value, such as p99=820ms");
      }
      metrics = with(metrics, part.substring(0, equals).strip(), part.substring(equals + 1));
    }
    return metrics;
  }

  /// Reads a file of lines `metric,before,after`.
  ///
  /// @throws IllegalArgumentException with file and line, if a line cannot be read
  public static BeforeAfter read(Path file, CpuOf cpuOf) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(name + ": larger than 1 MiB, so not a file of metrics");
    }
    ServiceMetrics before = ServiceMetrics.NONE.withCpuOf(cpuOf);
    ServiceMetrics after = before;
    int number = 0;
    for (String line : lines(file, name)) {
      number++;
      String[] cells = line.split("[,;\t]", -1);
      boolean head = number == 1 && cells[0].strip().equalsIgnoreCase("metric");
      if (head || line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        if (cells.length != 3) {
          throw new IllegalArgumentException("expected metric,before,after");
        }
        before = cells[1].isBlank() ? before : with(before, cells[0].strip(), cells[1]);
        after = cells[2].isBlank() ? after : with(after, cells[0].strip(), cells[2]);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return new BeforeAfter(before, after);
  }

  private static List<String> lines(Path file, String name) throws IOException {
    try {
      return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException(name + ": not a text file", e);
    }
  }

  private static ServiceMetrics with(ServiceMetrics metrics, String name, String value) {
    Metric metric = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (metric == null) {
      throw new IllegalArgumentException(
          "'" + name + "': expected p50, p99, rps, cpu, cores or busy");
    }
    return metrics.with(metric, number(metric, name, value));
  }

  private static double number(Metric metric, String name, String value) {
    Matcher matcher = NUMBER.matcher(value.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + "=" + value.strip() + ": not a number");
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2);
    boolean latency = metric == Metric.P50_SECONDS || metric == Metric.P99_SECONDS;
    if (latency) {
      Double factor = SECONDS.get(unit);
      if (factor == null) {
        throw new IllegalArgumentException(
            name + "=" + value.strip() + ": expected a time with its unit, such as 820ms");
      }
      return number * factor;
    }
    boolean fits =
        unit.isEmpty()
            || metric == Metric.CPU_PERCENT && unit.equals("%")
            || metric == Metric.REQUESTS_PER_SECOND && unit.equals("/s");
    if (!fits) {
      throw new IllegalArgumentException(name + "=" + value.strip() + ": unknown unit " + unit);
    }
    return number;
  }

  /// One more side's numbers over another's: what both say, the second says.
  public static ServiceMetrics merged(ServiceMetrics under, ServiceMetrics over) {
    ServiceMetrics both = under.withCpuOf(over.cpuOf());
    for (Metric metric : Metric.values()) {
      both = over.has(metric) ? both.with(metric, over.get(metric)) : both;
    }
    return both;
  }
}
