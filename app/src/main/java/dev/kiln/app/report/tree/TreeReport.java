package dev.kiln.app.report.tree;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.app.report.tree.HeaviestCalls.Call;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.List;

/// A call tree, heaviest calls first.
public final class TreeReport {
  /// @param total the value of all chosen samples, in native units
  /// @param notes what was left out
  public record Tree(ValueType type, long total, List<Row> rows, List<String> notes) {}

  /// One call.
  ///
  /// @param depth steps from the root
  /// @param parent the row of its caller; -1 for the root
  /// @param function `all` for the root
  /// @param total in native units
  /// @param self in native units
  record Row(
      int depth, int parent, String function, String file, String module, long total, long self) {
    private String place() {
      return module.isEmpty() ? file : module;
    }
  }

  private TreeReport() {}

  static Report<Tree> of(CallTree tree, List<Call> calls, List<String> notes) {
    List<Row> rows = calls.stream().map(call -> row(tree, call)).toList();
    ValueType type = tree.profile().valueTypes().get(tree.valueType());
    return new Report<>(form(type, tree.whole()), new Tree(type, tree.total(), rows, notes));
  }

  private static Row row(CallTree tree, Call call) {
    TreeShape shape = tree.shape();
    int node = call.node();
    boolean root = shape.isRoot(node);
    return new Row(
        call.depth(),
        call.parent(),
        shape.name(node),
        root ? "" : shape.keys().file(shape.key(node)),
        root ? "" : shape.keys().module(shape.key(node)),
        tree.total(node),
        tree.self(node));
  }

  /// @param type of the values, for people
  /// @param whole what shares are of
  public static Form<Tree> form(ValueType type, long whole) {
    return new Form<>(
        "tree",
        1,
        "The call tree of a profile, the heaviest calls first.",
        tree ->
            List.of(
                Line.said(tree.type() + ", " + Quantities.format(tree.total(), type) + " in all")),
        List.of(
            Field.text("valueType", "What is counted.", t -> t.type().name()),
            Field.text("unit", "Of all values.", t -> t.type().unit()),
            Field.whole("total", "Of all chosen samples.", Tree::total),
            Rows.of(
                "rows",
                "Calls; a caller comes before what it calls.",
                Tree::rows,
                columns(type, whole))),
        "rows",
        tree -> tree.notes().stream().map(Line::said).toList());
  }

  private static List<Part<Row>> columns(ValueType type, long whole) {
    return List.of(
        Field.whole("depth", "Steps from the root.", Row::depth),
        Field.whole("parent", "The row of the caller, from 0; -1 for the root.", Row::parent),
        Field.text("function", "Its name; `all` for the root.", Row::function),
        Field.text("file", "May be empty.", Row::file),
        Field.text("module", "May be empty.", Row::module),
        Field.<Row>of(
                "total",
                Type.WHOLE,
                "The value of samples in it and in what it calls.",
                r -> new Cell.Amount(r.total(), type))
            .shown(Shown.EVERYWHERE),
        Field.column("", Type.REAL, r -> Cell.Share.of(r.total(), whole)),
        Field.<Row>of(
                "self",
                Type.WHOLE,
                "The value of samples that end in it.",
                r -> new Cell.Amount(r.self(), type))
            .shown(Shown.EVERYWHERE),
        Field.column(
            "function", Type.TEXT, r -> new Cell.Name(r.function(), r.place(), r.depth())));
  }
}
