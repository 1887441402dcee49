package dev.kiln.app.report.rank;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.HeaviestPath;
import dev.kiln.model.hotpath.rank.HeaviestPath.Step;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The heaviest path below a function, from where it costs most.
///
/// @param paths the ranking that it is of
/// @param path the way
public record RankPath(Ranking paths, HeaviestPath path) implements RankBody {
  /// @param node where it begins
  public static RankPath of(Ranking paths, int node) {
    return new RankPath(paths, HeaviestPath.from(paths.tree(), node));
  }

  private String from() {
    return path.steps().getFirst().name();
  }

  @Override
  public String basis() {
    return "The heaviest path from " + from() + ": each step has at least half of the one before";
  }

  @Override
  public List<Line> below() {
    String last = path.last().name();
    return List.of(
        Line.said(
            switch (path.end()) {
              case BODY -> "Ends in " + last + ": at least half of it is its own code";
              case SPLITS -> "Ends in " + last + ": below, several callees share its cost";
            }));
  }

  @Override
  public String oneTable() {
    return "steps";
  }

  private record Row(Step step, RankNumbers numbers, boolean first) implements RankNumbers.Row {
    private String name() {
      return (first ? "" : "> ") + step.name();
    }
  }

  private static List<Row> rows(RankPath body, double speedup) {
    Ranking paths = body.paths();
    RankWords words = RankWords.of(paths);
    double perSecond = paths.unit().factor() / paths.options().seconds();
    List<Row> rows = new ArrayList<>();
    for (Step step : body.path().steps()) {
      ShareEstimate share =
          ShareEstimate.of(paths.samples().total(step.node()), paths.samples().total(0));
      double rate = step.total() * perSecond;
      rows.add(new Row(step, RankNumbers.of(share, rate, speedup, words), rows.isEmpty()));
    }
    return rows;
  }

  static <A> Part<A> part(RankTitles titles, Get<A, RankPath> of) {
    return Group.of(
        "path",
        "The heaviest path, if it is asked for from a function.",
        of,
        List.of(
            Field.of("from", Type.TEXT, "Where it begins.", p -> new Cell.Text(p.from())),
            Field.<RankPath>of(
                    "end",
                    Type.TEXT,
                    "Whether the last is its own code, or several callees share its cost.",
                    p -> new Cell.Text(p.path().end().name().toLowerCase(Locale.ROOT)))
                .oneOf("body", "splits"),
            Rows.of(
                "steps", "From the first down.", p -> rows(p, titles.speedup()), steps(titles))));
  }

  private static List<Part<Row>> steps(RankTitles titles) {
    List<Part<Row>> columns = new ArrayList<>();
    columns.add(Field.of("function", Type.TEXT, "", r -> new Cell.Text(r.step().name())));
    columns.add(Field.of("self", Type.WHOLE, "", r -> new Cell.Whole(r.step().self())));
    columns.add(Field.of("total", Type.WHOLE, "", r -> new Cell.Whole(r.step().total())));
    columns.add(RankNumbers.number("shareOfFrom", "", r -> r.step().share()));
    columns.addAll(RankNumbers.fields());
    columns.add(Field.figures("total", r -> r.numbers().words().cost(r.step().total())));
    columns.add(Field.figures("self", r -> r.numbers().words().cost(r.step().self())));
    columns.add(Field.figures("of the first", r -> Quantities.share(r.step().share())));
    columns.addAll(RankNumbers.shareColumns(titles));
    columns.addAll(RankNumbers.gainColumns(titles));
    columns.add(Field.column("function", Type.TEXT, r -> new Cell.Name(r.name())));
    return columns;
  }
}
