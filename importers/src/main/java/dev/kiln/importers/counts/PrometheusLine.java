package dev.kiln.importers.counts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sample of the Prometheus text exposition format: `name{label="value"} 640 1700000000000`.
///
/// @param number of the line, from 1
/// @param name of the metric; any text without spaces, so that plain `Cart.load 640` is one too
/// @param labels in their order
/// @param time as written: milliseconds, seconds in OpenMetrics; NaN if there is none
record PrometheusLine(
    int number, String name, Map<String, String> labels, double value, double time) {

  /// Reads a line; null if it is none.
  static @Nullable PrometheusLine parse(int number, String line) {
    return new Reader(line.strip()).line(number);
  }

  /// A series is a name with its labels.
  String series() {
    return name + labels;
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    @Nullable PrometheusLine line(int number) {
      String name = nameUpTo(" \t{");
      Map<String, String> labels = new LinkedHashMap<>();
      if (name.isEmpty() || (at < text.length() && text.charAt(at) == '{' && !labels(labels))) {
        return null;
      }
      int exemplar = text.indexOf(" # ", at);
      String rest = exemplar < 0 ? text.substring(at) : text.substring(at, exemplar);
      String[] parts = rest.strip().split("[ \\t]+");
      try {
        if (parts.length == 1 || parts.length == 2) {
          double time = parts.length == 2 ? Double.parseDouble(parts[1]) : Double.NaN;
          return new PrometheusLine(number, name, labels, number(parts[0]), time);
        }
      } catch (NumberFormatException _) {
        // Not of this format.
      }
      return null;
    }

    private static double number(String text) {
      return text.endsWith("Inf")
          ? text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
          : Double.parseDouble(text);
    }

    private String nameUpTo(String ends) {
      int from = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at).strip();
    }

    /// From the opening brace to behind the closing one.
    private boolean labels(Map<String, String> labels) {
      at++;
      while (at < text.length()) {
        while (at < text.length() && " \t,".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        if (at < text.length() && text.charAt(at) == '}') {
          at++;
          return true;
        }
        String label = nameUpTo("=}");
        if (!text.startsWith("=\"", at)) {
          return false;
        }
        at += 2;
        labels.put(label, value());
      }
      return false;
    }

    /// From behind the opening quote to behind the closing one.
    private String value() {
      StringBuilder value = new StringBuilder();
      while (at < text.length() && text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c == '\\' && at < text.length()) {
          char escaped = text.charAt(at++);
          value.append(escaped == 'n' ? '\n' : escaped);
        } else {
          value.append(c);
        }
      }
      at++;
      return value.toString();
    }
  }
}
