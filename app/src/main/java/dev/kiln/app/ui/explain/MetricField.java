package dev.kiln.app.ui.explain;

import dev.kiln.app.ui.common.Fields;
import dev.kiln.importers.counts.MetricsText;
import dev.kiln.model.hotpath.explain.ServiceMetrics;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import java.util.Locale;
import javafx.scene.control.TextField;

/// One number of one side, as people write it: `820 ms`, `58 %`.
final class MetricField extends TextField {
  private final Metric metric;

  /// @param side `before` or `after`
  MetricField(Metric metric, String side) {
    this.metric = metric;
    setId(word(metric) + "-" + side);
    setPrefColumnCount(10);
    setPromptText(example(metric));
    getStyleClass().add("mono");
    setAccessibleText(metric.words() + " " + side);
  }

  /// The word of a metric in files and on the command line.
  static String word(Metric metric) {
    return switch (metric) {
      case P50_SECONDS -> "p50";
      case P99_SECONDS -> "p99";
      case REQUESTS_PER_SECOND -> "rps";
      case CPU_PERCENT -> "cpu";
      case CORES -> "cores";
      case BUSY_CORES -> "busy";
    };
  }

  private static String example(Metric metric) {
    return switch (metric) {
      case P50_SECONDS -> "40 ms";
      case P99_SECONDS -> "820 ms";
      case REQUESTS_PER_SECOND -> "1200";
      case CPU_PERCENT -> "58 %";
      case CORES -> "8";
      case BUSY_CORES -> "4.6";
    };
  }

  private boolean isLatency() {
    return metric == Metric.P50_SECONDS || metric == Metric.P99_SECONDS;
  }

  /// The metrics with this number, the same if the field is empty or wrong.
  ///
  /// @return what they are; what is wrong is shown at the field and can be asked by [#problem]
  ServiceMetrics addTo(ServiceMetrics metrics, CpuOf cpuOf) {
    String text = getText().strip().replace(",", "");
    problem("");
    if (text.isEmpty()) {
      return metrics;
    }
    try {
      // A latency without a unit is in milliseconds, as monitoring shows it.
      boolean bare = isLatency() && text.matches("[0-9.]+");
      String value = bare ? text + "ms" : text;
      ServiceMetrics one = MetricsText.parse(word(metric) + "=" + value, cpuOf);
      return MetricsText.merged(metrics, one);
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()));
      return metrics;
    }
  }

  private void problem(String words) {
    getProperties().put(MetricField.class, words);
    Fields.mark(this, words);
  }

  /// What is wrong with the text, in a line; or empty.
  String problem() {
    return String.valueOf(getProperties().getOrDefault(MetricField.class, ""));
  }

  /// Shows a number of a file.
  void show(ServiceMetrics metrics) {
    double value = metrics.get(metric);
    if (!Double.isNaN(value)) {
      setText(
          isLatency()
              ? plain(value * 1e3) + " ms"
              : plain(value) + (metric == Metric.CPU_PERCENT ? " %" : ""));
    }
  }

  private static String plain(double number) {
    String text = String.format(Locale.ROOT, "%.4f", number);
    return text.replaceFirst("\\.?0+$", "");
  }
}
