package dev.kiln.app.export;

import dev.kiln.app.export.DiffReport.Part;
import dev.kiln.app.export.DiffReport.Row;
import dev.kiln.diffview.words.ChangeWords;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.identity.FunctionIdentity.Applied;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Side;
import java.util.ArrayList;
import java.util.List;

/// The report for a terminal: what is to be known first, the totals, then the lists in columns.
///
/// ```
///   Slower (6), self
///       change   relative     base   current  95 % interval      function
///      +186 µs   +142.6 %   131 µs    317 µs  +170 … +203 µs     json.Parser.next  (app.jar)
/// ```
final class DiffReportText {
  private final DiffReport report;
  private final DiffWords words;
  private final StringBuilder out = new StringBuilder();

  DiffReportText(DiffReport report) {
    this.report = report;
    this.words = report.words();
  }

  String text() {
    side(Side.BASE);
    side(Side.CURRENT);
    line("");
    for (Comparability.Item item : report.result().comparability().items()) {
      line(comparability(item));
    }
    line("");
    for (String line : basis()) {
      line(line);
    }
    line("");
    line(words.totals());
    changes();
    line("");
    List<String> why = report.why();
    line(why.getFirst());
    why.stream().skip(1).forEach(line -> line("  " + line));
    report.parts().forEach(this::part);
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }

  private void side(Side side) {
    line(Side.BASE == side ? "base     " + name(side) : "current  " + name(side));
  }

  private String name(Side side) {
    String exposure = words.exposure(side);
    String names = String.join(" + ", words.diff().comparison().runs(side).names());
    return names + (exposure.isEmpty() ? "" : " (" + exposure + ")");
  }

  private static String comparability(Comparability.Item item) {
    boolean warns = item.level() == Comparability.Level.WARN;
    String sign = item.level() == Comparability.Level.OK ? "✓" : warns ? "!" : "·";
    return String.format(
        "%s %-11s  %s%s", sign, item.topic(), item.words(), warns ? ". " + item.reason() : "");
  }

  private List<String> basis() {
    List<String> lines = new ArrayList<>();
    String reason = report.result().basis().caveat();
    lines.add("basis    " + (reason.isEmpty() ? words.basis() : reason));
    List<String> applied = new ArrayList<>();
    for (Applied rule : words.diff().comparison().identity().applied()) {
      applied.add(rule.rule().name() + " (" + rule.names() + ")");
    }
    lines.add(
        "rules    "
            + (applied.isEmpty()
                ? "no name changed"
                : String.join(", ", applied) + "; in brackets, names changed"));
    String query = QueryText.format(report.result().query());
    if (!query.isEmpty()) {
      lines.add("query    " + query);
    }
    return lines;
  }

  private void changes() {
    ChangeWords said = new ChangeWords(words);
    int number = 1;
    for (Top top : report.result().functions().topChanges()) {
      line(number++ + ". " + top.name() + " " + said.what(top) + ": " + said.sides(top));
    }
  }

  private void part(Part part) {
    line("");
    String more = part.rows().size() < part.count() ? ", the first " + part.rows().size() : "";
    line(part.title() + " (" + part.count() + more + "), " + (part.byTotal() ? "total" : "self"));
    if (part.rows().isEmpty()) {
      return;
    }
    boolean moved = part.listing() == Listing.MOVED;
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("change", "relative", "base", "current", "95 % interval"));
    for (Row row : part.rows()) {
      cells.add(DiffReportTables.numbers(words, row.delta(), part.byTotal()));
    }
    int[] widths = {10, 10, 10, 10, 16};
    for (List<String> line : cells) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], line.get(c).length());
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      String name = i == 0 ? "function" : named(part.rows().get(i - 1), moved);
      line(aligned(cells.get(i), widths) + name);
    }
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.repeat(' ', 2 + widths[c] - cells.get(c).length()).append(cells.get(c));
    }
    return line.append("  ").toString();
  }

  private static String named(Row row, boolean moved) {
    String place = row.place().isEmpty() ? "" : "  (" + row.place() + ")";
    return row.function()
        + place
        + (moved ? ", from " + caller(row.from()) + " to " + caller(row.to()) : "");
  }

  static String caller(String name) {
    return name.isEmpty() ? "the root" : name;
  }
}
