package dev.kiln.importers.counts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts as CSV, a function a line; `#` begins a comment.
///
/// ```
///   function,calls,seconds        head: function|method|name, calls|count|invocations,
///   com.acme.Cart.load,640,10     seconds|duration, per_second|calls_per_second|rate
///   "Map<A,B>.get",12
/// ```
///
/// Without a head the columns are function, calls and, if there is a third, seconds. Cells are
/// quoted as RFC 4180 has it, within a line.
final class CsvCounts {
  private enum Column {
    FUNCTION,
    CALLS,
    SECONDS,
    RATE
  }

  private static final Map<Column, Integer> NO_HEAD =
      Map.of(Column.FUNCTION, 0, Column.CALLS, 1, Column.SECONDS, 2);

  private final CountStretch stretch;
  private final CountSink sink;
  private Map<Column, Integer> columns = NO_HEAD;

  private CsvCounts(CountStretch stretch, CountSink sink) {
    this.stretch = stretch;
    this.sink = sink;
  }

  static void read(String text, CountStretch stretch, CountSink sink) {
    CsvCounts csv = new CsvCounts(stretch, sink);
    boolean first = true;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      Map<Column, Integer> head = first ? head(cells) : Map.of();
      first = false;
      if (head.isEmpty()) {
        csv.row(number, line, cells);
      } else {
        csv.columns = head;
      }
    }
  }

  /// What the cells of a head say; empty if it is none.
  private static Map<Column, Integer> head(List<String> cells) {
    Map<Column, Integer> head = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i).toLowerCase(Locale.ROOT).replace(' ', '_')) {
        case "function", "method", "name" -> head.putIfAbsent(Column.FUNCTION, i);
        case "calls", "count", "invocations" -> head.putIfAbsent(Column.CALLS, i);
        case "seconds", "duration" -> head.putIfAbsent(Column.SECONDS, i);
        case "per_second", "calls_per_second", "calls/s", "rate" ->
            head.putIfAbsent(Column.RATE, i);
        default -> {
          // Another column, which says nothing of calls.
        }
      }
    }
    boolean counts = head.containsKey(Column.CALLS) || head.containsKey(Column.RATE);
    return head.containsKey(Column.FUNCTION) && counts ? head : Map.of();
  }

  private void row(int number, String line, List<String> cells) {
    boolean tooMany = columns.equals(NO_HEAD) && cells.size() > columns.size();
    if (cells.isEmpty() || tooMany) {
      sink.problem(
          number,
          "expected function,calls[,seconds], names with a comma in quotes: "
              + CountSink.quoted(line));
      return;
    }
    try {
      double rate = number(cells, Column.RATE);
      double calls = number(cells, Column.CALLS);
      double seconds = number(cells, Column.SECONDS);
      if (Double.isNaN(rate) && Double.isNaN(calls)) {
        sink.problem(number, "not a number of calls: " + CountSink.quoted(line));
      } else if (Double.isNaN(rate)) {
        double of = Double.isNaN(seconds) ? stretch.orRecording() : seconds;
        sink.count(number, cell(cells, Column.FUNCTION), calls, of);
      } else {
        sink.count(number, cell(cells, Column.FUNCTION), rate, 1);
      }
    } catch (NumberFormatException _) {
      sink.problem(number, "not a number of calls: " + CountSink.quoted(line));
    }
  }

  private String cell(List<String> cells, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  /// NaN for an empty cell and for one that is not there.
  private double number(List<String> cells, Column column) {
    String text = cell(cells, column);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /// The cells of a line, stripped; none if a quote is not closed.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return quoted ? List.of() : cells;
  }
}
