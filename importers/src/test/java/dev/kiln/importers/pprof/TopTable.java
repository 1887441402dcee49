package dev.kiln.importers.pprof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A table of `pprof -top`, parsed.
public record TopTable(Printed total, Map<String, Row> rows) {
  /// A number as it was printed: what it may have been before it was rounded.
  public record Printed(BigDecimal value, BigDecimal tolerance) {
    public boolean matches(long actual) {
      return value.subtract(BigDecimal.valueOf(actual)).abs().compareTo(tolerance) <= 0;
    }
  }

  public record Row(Printed self, Printed total) {}

  private static final Pattern TOTAL = Pattern.compile("Showing nodes .* of (\\S+) total.*");
  private static final Pattern ROW =
      Pattern.compile("\\s*(\\S+)\\s+\\S+%?\\s+\\S+%\\s+(\\S+)\\s+\\S+%?  (.*)");
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9.]+)([a-zA-Zµ]*)");

  static TopTable read(Path file, String unit) throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    Printed total = new Printed(BigDecimal.ZERO, BigDecimal.ZERO);
    for (String line : text(file).lines().toList()) {
      Matcher totalLine = TOTAL.matcher(line);
      Matcher row = ROW.matcher(line);
      if (totalLine.matches()) {
        total = printed(totalLine.group(1), unit);
      } else if (row.matches() && !line.contains("flat%")) {
        String name = row.group(3).replaceAll(" \\((partial-)?inline\\)$", "");
        rows.put(name, new Row(printed(row.group(1), unit), printed(row.group(2), unit)));
      }
    }
    return new TopTable(total, rows);
  }

  private static String text(Path file) throws IOException {
    boolean zipped = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Printed printed(String text, String unit) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException("no number: " + text);
    }
    BigDecimal value = new BigDecimal(number.group(1));
    BigDecimal factor = factor(number.group(2)).divide(factor(unit));
    BigDecimal tolerance = number.group(2).isEmpty() ? BigDecimal.ZERO : new BigDecimal("0.0051");
    return new Printed(value.multiply(factor), tolerance.multiply(factor));
  }

  private static BigDecimal factor(String unit) {
    return new BigDecimal(
        switch (unit) {
          case "", "count", "ns", "nanoseconds", "B", "bytes" -> "1";
          case "us", "µs", "microseconds" -> "1e3";
          case "ms", "milliseconds" -> "1e6";
          case "s", "seconds" -> "1e9";
          case "kB" -> "1024";
          case "MB" -> "1048576";
          case "GB" -> "1073741824";
          default -> throw new IllegalArgumentException("unit " + unit);
        });
  }
}
