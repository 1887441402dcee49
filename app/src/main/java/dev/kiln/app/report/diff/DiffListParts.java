package dev.kiln.app.report.diff;

import static dev.kiln.app.report.Part.Field.real;
import static dev.kiln.app.report.Part.Field.text;
import static dev.kiln.app.report.Part.Field.whole;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.app.report.diff.FunctionList.Row;
import dev.kiln.diffview.words.Amounts;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDelta.Values;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.hotpath.why.ChangeSplit;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The lists of functions: one table each, and a single table with all of them for CSV.
final class DiffListParts {
  /// A function in a list.
  ///
  /// @param split why it changed; null if that is unknown
  private record Line(
      DiffWords words, FunctionList list, Row row, ChangeSplits.@Nullable Row split) {
    FunctionDelta delta() {
      return row.delta();
    }

    /// On the basis, of what the list is about.
    double base() {
      return value(delta().base());
    }

    double current() {
      return value(delta().current());
    }

    private double value(Values values) {
      return list.byTotal() ? values.scaledTotal() : values.scaledSelf();
    }

    Interval interval() {
      return list.byTotal() ? delta().totalInterval() : delta().selfInterval();
    }

    String relative() {
      boolean alone = delta().base().total() == 0 || delta().current().total() == 0;
      return alone || list.byTotal()
          ? Amounts.relative(base(), current())
          : Amounts.selfRelative(base(), current());
    }

    String moved() {
      return row.function()
          + (row.place().isEmpty() ? "" : "  (" + row.place() + ")")
          + ", from "
          + (row.from().isEmpty() ? ROOT : row.from())
          + " to "
          + (row.to().isEmpty() ? ROOT : row.to());
    }
  }

  private static final String ROOT = "the root";

  private DiffListParts() {}

  private static List<Line> lines(DiffReport report, FunctionList list) {
    List<Line> lines = new ArrayList<>();
    for (Row row : list.rows()) {
      ChangeSplits.Row split = report.calls().splits().of(row.delta().key());
      lines.add(new Line(report.words(), list, row, split));
    }
    return lines;
  }

  /// The lists that were asked for.
  static Part<DiffReport> lists(DiffTitles titles) {
    List<Part<DiffReport>> lists = new ArrayList<>();
    for (Listing listing : Listing.values()) {
      lists.add(
          Rows.<DiffReport, Line>of(
                  FunctionList.word(listing),
                  "",
                  report -> {
                    FunctionList list = report.list(listing);
                    return list == null ? null : lines(report, list);
                  },
                  columns(listing == Listing.MOVED))
              .titled(titles.list(listing)));
    }
    return Group.of("lists", "Those that were asked for.", report -> report, lists);
  }

  private static List<Part<Line>> columns(boolean moved) {
    List<Part<Line>> columns = new ArrayList<>();
    columns.add(text("function", "", l -> l.row().function()));
    columns.add(text("file", "May be empty.", l -> l.row().file()));
    columns.add(text("module", "May be empty.", l -> l.row().module()));
    columns.add(
        Field.<Line>text("change", "", l -> l.delta().change().word())
            .oneOf("same", "more", "less", "new", "vanished", "moved"));
    columns.add(Group.of("base", "", l -> l.delta().base(), values()));
    columns.add(Group.of("current", "", l -> l.delta().current(), values()));
    columns.add(real("selfDelta", "On the basis.", l -> l.delta().selfDelta()));
    columns.add(real("totalDelta", "On the basis.", l -> l.delta().totalDelta()));
    columns.add(real("selfRelative", "A part of the base.", l -> l.delta().selfRelative()));
    columns.add(real("totalRelative", "A part of the base.", l -> l.delta().totalRelative()));
    columns.add(interval("selfInterval", l -> l.delta().selfInterval()));
    columns.add(interval("totalInterval", l -> l.delta().totalInterval()));
    columns.add(real("selfP", "Of this function alone.", l -> l.delta().selfP()));
    columns.add(real("totalP", "Of this function alone.", l -> l.delta().totalP()));
    columns.add(Field.figures("change", l -> l.words().delta(l.current() - l.base())));
    columns.add(Field.figures("relative", Line::relative));
    columns.add(Field.figures("base", l -> l.words().amount(l.base())));
    columns.add(Field.figures("current", l -> l.words().amount(l.current())));
    columns.add(Field.figures("95 % interval", l -> l.words().range(l.interval())));
    columns.addAll(moved ? movedNames() : names());
    return columns;
  }

  private static List<Part<Line>> names() {
    return List.of(
        Field.<Line>column(
                "function", Type.TEXT, l -> new Cell.Name(l.row().function(), l.row().place()))
            .shown(Shown.TEXT),
        Field.<Line>column("function", Type.TEXT, l -> new Cell.Name(l.row().function()))
            .shown(Shown.MARKDOWN),
        Field.<Line>column("", Type.TEXT, l -> new Cell.Text(l.row().place()))
            .shown(Shown.MARKDOWN));
  }

  private static List<Part<Line>> movedNames() {
    return List.of(
        text("from", "The heaviest caller lost; empty for the root.", l -> l.row().from()),
        text("to", "The heaviest caller gained; empty for the root.", l -> l.row().to()),
        Field.<Line>column("function", Type.TEXT, l -> new Cell.Name(l.moved())).shown(Shown.TEXT),
        Field.<Line>column("function", Type.TEXT, l -> new Cell.Name(l.row().function()))
            .shown(Shown.MARKDOWN),
        Field.<Line>column("from", Type.TEXT, l -> caller(l.row().from())).shown(Shown.MARKDOWN),
        Field.<Line>column("to", Type.TEXT, l -> caller(l.row().to())).shown(Shown.MARKDOWN));
  }

  private static Cell caller(String name) {
    return name.isEmpty() ? new Cell.Text(ROOT) : new Cell.Name(name);
  }

  private static Field<Line> interval(String key, Get<Line, Interval> of) {
    return Field.of(
        key,
        Type.RANGE,
        "95 %, on the basis.",
        line -> {
          Interval interval = of.of(line);
          return interval == null ? null : new Cell.Range(interval.low(), interval.high());
        });
  }

  private static List<Part<Values>> values() {
    return List.of(
        whole("self", "Native.", Values::self),
        whole("total", "Native.", Values::total),
        real("scaledSelf", "On the basis.", Values::scaledSelf),
        real("scaledTotal", "On the basis.", Values::scaledTotal),
        whole("selfSamples", "", Values::selfSamples),
        whole("totalSamples", "", Values::totalSamples));
  }

  /// Native values, then changes on the basis; a function stands in each list that it is in.
  static Part<DiffReport> flat(DiffTitles titles) {
    String unit = " (" + titles.unit() + ")";
    List<Part<Line>> columns = new ArrayList<>();
    columns.add(text("list", "", l -> FunctionList.word(l.list().listing())));
    columns.add(text("function", "", l -> l.row().function()));
    columns.add(text("file", "", l -> l.row().file()));
    columns.add(text("module", "", l -> l.row().module()));
    columns.add(text("change", "", l -> l.delta().change().word()));
    columns.add(text("from", "", l -> l.row().from()));
    columns.add(text("to", "", l -> l.row().to()));
    columns.add(whole("base self" + unit, "", l -> l.delta().base().self()));
    columns.add(whole("current self" + unit, "", l -> l.delta().current().self()));
    columns.add(whole("base total" + unit, "", l -> l.delta().base().total()));
    columns.add(whole("current total" + unit, "", l -> l.delta().current().total()));
    String scaled = " (" + titles.scaled() + ")";
    columns.add(real("self change" + scaled, "", l -> l.delta().selfDelta()));
    columns.add(real("self change, part of base (1)", "", l -> l.delta().selfRelative()));
    columns.add(real("self change, 95 % from" + scaled, "", l -> l.delta().selfInterval().low()));
    columns.add(real("self change, 95 % to" + scaled, "", l -> l.delta().selfInterval().high()));
    columns.add(real("self p (1)", "", l -> l.delta().selfP()));
    columns.add(real("total change" + scaled, "", l -> l.delta().totalDelta()));
    columns.add(real("total change, part of base (1)", "", l -> l.delta().totalRelative()));
    columns.add(real("total change, 95 % from" + scaled, "", l -> l.delta().totalInterval().low()));
    columns.add(real("total change, 95 % to" + scaled, "", l -> l.delta().totalInterval().high()));
    columns.add(real("total p (1)", "", l -> l.delta().totalP()));
    columns.add(split("base calls", ChangeSplit::baseCalls));
    columns.add(split("current calls", ChangeSplit::currentCalls));
    columns.add(split("by calls", ChangeSplit::byCalls));
    columns.add(split("by cost", ChangeSplit::byCost));
    columns.add(text("why", "", l -> l.split() == null ? null : l.split().verdict().words()));
    return Rows.<DiffReport, Line>of("rows", "", DiffListParts::all, columns)
        .shown(Shown.ONE_TABLE);
  }

  private static List<Line> all(DiffReport report) {
    List<Line> all = new ArrayList<>();
    report.lists().forEach(list -> all.addAll(lines(report, list)));
    return all;
  }

  private static Field<Line> split(String key, ToDoubleFunction<ChangeSplit> of) {
    return real(key, "", l -> l.split() == null ? Double.NaN : of.applyAsDouble(l.split().split()));
  }
}
