package dev.kiln.app.report.top;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/// The functions that cost most, self and total.
public final class TopReport {
  /// @param total the value of all chosen samples, in native units
  public record Top(ValueType type, long total, List<Row> rows) {}

  /// One function.
  ///
  /// @param self in native units
  /// @param total in native units, recursion counted once
  /// @param sum the self values of all rows down to this one, in native units
  public record Row(String function, String file, String module, long self, long total, long sum) {
    private String place() {
      return module.isEmpty() ? file : module;
    }
  }

  private TopReport() {}

  /// Sorts and cuts a function table.
  ///
  /// @param bySelf sort by self value, else by total; ties by the other, then by name
  /// @param limit the most rows; 0 for all
  public static Report<Top> of(FunctionTotals totals, CallTree tree, boolean bySelf, int limit) {
    List<Row> rows = rows(totals, bySelf, limit);
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    return new Report<>(form(type, tree.whole()), new Top(type, tree.total(), rows));
  }

  static List<Row> rows(FunctionTotals totals, boolean bySelf, int limit) {
    MergeKeys keys = totals.keys();
    List<Row> rows = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      if (totals.isPresent(key)) {
        rows.add(
            new Row(
                keys.name(key),
                keys.file(key),
                keys.module(key),
                totals.self(key),
                totals.total(key),
                0));
      }
    }
    rows.sort((a, b) -> compare(a, b, bySelf));
    return summed(limit > 0 && limit < rows.size() ? rows.subList(0, limit) : rows);
  }

  private static List<Row> summed(List<Row> rows) {
    long sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      sum += row.self();
      rows.set(i, new Row(row.function(), row.file(), row.module(), row.self(), row.total(), sum));
    }
    return rows;
  }

  private static int compare(Row a, Row b, boolean bySelf) {
    int self = Long.compare(Math.abs(b.self()), Math.abs(a.self()));
    int total = Long.compare(Math.abs(b.total()), Math.abs(a.total()));
    int order = bySelf ? self : total;
    order = order != 0 ? order : bySelf ? total : self;
    order = order != 0 ? order : a.function().compareTo(b.function());
    order = order != 0 ? order : a.file().compareTo(b.file());
    return order != 0 ? order : a.module().compareTo(b.module());
  }

  /// @param type of the values, for people
  /// @param whole what shares are of
  public static Form<Top> form(ValueType type, long whole) {
    return new Form<>(
        "top",
        1,
        "The functions of a profile that cost most, heaviest first.",
        top -> List.of(Line.said(top.type() + ", " + inAll(top.type(), top.total()))),
        List.of(
            Field.of(
                "valueType", Type.TEXT, "What is counted.", t -> new Cell.Text(t.type().name())),
            Field.of("unit", Type.TEXT, "Of all values.", t -> new Cell.Text(t.type().unit())),
            Field.of("total", Type.WHOLE, "Of all chosen samples.", t -> new Cell.Whole(t.total())),
            functions(type, whole)),
        "rows",
        _ -> List.of());
  }

  /// `48.1 s in all`.
  static String inAll(ValueType type, long total) {
    return Quantities.format(total, type) + " in all";
  }

  /// The table.
  static Rows<Top, Row> functions(ValueType type, long whole) {
    List<Part<Row>> columns =
        List.of(
            Field.of("function", Type.TEXT, "Its name.", r -> new Cell.Text(r.function())),
            Field.of("file", Type.TEXT, "May be empty.", r -> new Cell.Text(r.file())),
            Field.of("module", Type.TEXT, "May be empty.", r -> new Cell.Text(r.module())),
            Field.<Row>of(
                    "self",
                    Type.WHOLE,
                    "The value of samples that end in it.",
                    r -> new Cell.Amount(r.self(), type))
                .shown(Shown.EVERYWHERE),
            Field.column("", Type.REAL, r -> Cell.Share.of(r.self(), whole)),
            Field.column("sum", Type.REAL, r -> Cell.Share.of(r.sum(), whole)),
            Field.<Row>of(
                    "total",
                    Type.WHOLE,
                    "The value of samples that it is in, recursion counted once.",
                    r -> new Cell.Amount(r.total(), type))
                .shown(Shown.EVERYWHERE),
            Field.column("", Type.REAL, r -> Cell.Share.of(r.total(), whole)),
            Field.<Row>column("function", Type.TEXT, r -> new Cell.Name(r.function(), r.place()))
                .shown(Shown.TEXT),
            Field.<Row>column("function", Type.TEXT, r -> new Cell.Name(r.function()))
                .shown(Shown.MARKDOWN),
            Field.<Row>column("module", Type.TEXT, r -> new Cell.Text(r.module()))
                .shown(Shown.MARKDOWN));
    return Rows.of("rows", "Functions, heaviest first.", Top::rows, columns);
  }
}
