package dev.kiln.app.export;

import dev.kiln.app.export.DiffReport.Part;
import dev.kiln.app.export.DiffReport.Row;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.diffview.words.Amounts;
import dev.kiln.diffview.words.ChangeWords;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.hotpath.why.ChangeSplit;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Side;
import dev.kiln.model.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The report as CSV, one table of plain numbers, and as Markdown for a pull request.
final class DiffReportTables {
  private static final Column WORDS = new Column("", "");

  private DiffReportTables() {}

  /// Native values, then changes on the basis; a function stands in each list that it is in.
  static String csv(DiffReport report) {
    DiffWords words = report.words();
    String unit = words.valueType().unit().isEmpty() ? "1" : words.valueType().unit();
    String scaled = scaledUnit(words, unit);
    List<Column> columns = new ArrayList<>();
    for (String title : List.of("list", "function", "file", "module", "change", "from", "to")) {
      columns.add(new Column(title, ""));
    }
    for (String title : List.of("base self", "current self", "base total", "current total")) {
      columns.add(new Column(title, unit));
    }
    for (String of : List.of("self", "total")) {
      columns.add(new Column(of + " change", scaled));
      columns.add(new Column(of + " change, part of base", "1"));
      columns.add(new Column(of + " change, 95 % from", scaled));
      columns.add(new Column(of + " change, 95 % to", scaled));
      columns.add(new Column(of + " p", "1"));
    }
    for (String title : List.of("base calls", "current calls", "by calls", "by cost", "why")) {
      columns.add(new Column(title, ""));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Part part : report.parts()) {
      for (Row row : part.rows()) {
        List<Cell> cells = cells(part, row);
        split(cells, report.calls().splits().of(row.delta().key()));
        rows.add(cells);
      }
    }
    return TableText.csv(new Table("difference", columns, rows));
  }

  private static String scaledUnit(DiffWords words, String unit) {
    return switch (words.diff().scale().basis()) {
      case SHARE -> "share";
      case ABSOLUTE -> unit;
      case PER_SECOND, PER_UNIT -> unit + " " + words.per();
    };
  }

  private static List<Cell> cells(Part part, Row row) {
    FunctionDelta d = row.delta();
    List<Cell> cells = new ArrayList<>();
    for (String text :
        List.of(
            part.word(),
            row.function(),
            row.file(),
            row.module(),
            d.change().word(),
            row.from(),
            row.to(),
            String.valueOf(d.base().self()),
            String.valueOf(d.current().self()),
            String.valueOf(d.base().total()),
            String.valueOf(d.current().total()))) {
      cells.add(Cell.text(text));
    }
    change(cells, d.selfDelta(), d.selfRelative(), d.selfInterval(), d.selfP());
    change(cells, d.totalDelta(), d.totalRelative(), d.totalInterval(), d.totalP());
    return cells;
  }

  private static void split(List<Cell> cells, ChangeSplits.@Nullable Row row) {
    if (row == null) {
      Stream.generate(() -> Cell.text("")).limit(5).forEach(cells::add);
      return;
    }
    ChangeSplit split = row.split();
    for (double number :
        List.of(split.baseCalls(), split.currentCalls(), split.byCalls(), split.byCost())) {
      cells.add(Cell.text(String.valueOf(number)));
    }
    cells.add(Cell.text(row.verdict().words()));
  }

  private static void change(
      List<Cell> cells, double delta, double relative, Interval interval, double p) {
    for (double number : new double[] {delta, relative, interval.low(), interval.high(), p}) {
      cells.add(Cell.text(Double.isFinite(number) ? String.valueOf(number) : ""));
    }
  }

  /// The answer, what qualifies it, the greatest changes, the lists that are not empty.
  static String markdown(DiffReport report) {
    ComparisonResult result = report.result();
    DiffWords words = report.words();
    StringBuilder out = new StringBuilder("**" + TableText.markdownText(words.totals()) + "**\n\n");
    out.append("Base ").append(side(words, Side.BASE)).append(", current ");
    out.append(side(words, Side.CURRENT)).append(". Basis: ");
    String reason = result.basis().caveat();
    out.append(TableText.markdownText(reason.isEmpty() ? words.basis() : reason)).append(".\n");
    String query = QueryText.format(result.query());
    if (!query.isEmpty()) {
      out.append("Query: ").append(TableText.markdownCode(query)).append('\n');
    }
    out.append('\n');
    for (Comparability.Item item : result.comparability().items()) {
      if (item.level() == Comparability.Level.WARN) {
        String said = item.topic() + ": " + item.words() + ". " + item.reason();
        out.append("- ").append(TableText.markdownText(said)).append('\n');
      }
    }
    ChangeWords said = new ChangeWords(words);
    int number = 1;
    for (Top top : result.functions().topChanges()) {
      out.append(number == 1 ? "\n" : "").append(number++).append(". ");
      out.append(TableText.markdownCode(top.name())).append(' ').append(said.what(top));
      out.append(": ").append(said.sides(top)).append('\n');
    }
    List<String> why = report.why();
    out.append('\n').append(TableText.markdownText(why.getFirst())).append("\n\n");
    why.stream()
        .skip(1)
        .forEach(line -> out.append("- ").append(TableText.markdownText(line)).append('\n'));
    for (Part part : report.parts()) {
      if (!part.rows().isEmpty()) {
        out.append("\n**").append(part.title()).append("** (").append(part.count()).append("), ");
        out.append(part.byTotal() ? "total" : "self").append("\n\n");
        out.append(TableText.markdown(table(part, words)));
      }
    }
    return out.toString();
  }

  private static String side(DiffWords words, Side side) {
    List<String> names = words.diff().comparison().runs(side).names();
    String exposure = words.exposure(side);
    String name = TableText.markdownCode(String.join(" + ", names));
    return exposure.isEmpty() ? name : name + " (" + exposure + ")";
  }

  private static Table table(Part part, DiffWords words) {
    List<Column> columns = new ArrayList<>();
    for (String title : List.of("change", "relative", "base", "current", "95 % interval")) {
      columns.add(new Column(title, "1"));
    }
    columns.add(new Column("function", ""));
    boolean moved = part.listing() == Listing.MOVED;
    columns.add(moved ? new Column("from, to", "") : WORDS);
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : part.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (String number : numbers(words, row.delta(), part.byTotal())) {
        cells.add(Cell.text(number));
      }
      String from = DiffReportText.caller(row.from());
      String last = moved ? from + ", " + DiffReportText.caller(row.to()) : row.place();
      cells.add(Cell.text(row.function()));
      cells.add(Cell.text(last));
      rows.add(cells);
    }
    return new Table(part.word(), columns, rows);
  }

  /// Change, part of the base, base, current, interval, in words.
  static List<String> numbers(DiffWords words, FunctionDelta d, boolean byTotal) {
    double from = byTotal ? d.base().scaledTotal() : d.base().scaledSelf();
    double to = byTotal ? d.current().scaledTotal() : d.current().scaledSelf();
    boolean alone = d.base().total() == 0 || d.current().total() == 0;
    return List.of(
        words.delta(to - from),
        alone || byTotal ? Amounts.relative(from, to) : Amounts.selfRelative(from, to),
        words.amount(from),
        words.amount(to),
        words.range(byTotal ? d.totalInterval() : d.selfInterval()));
  }
}
