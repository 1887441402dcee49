package dev.kiln.app.report.rank;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.RankedStack;
import dev.kiln.model.hotpath.rank.Ranking;
import java.util.ArrayList;
import java.util.List;

/// Whole paths, ranked by the lower bound of the share that ends there.
///
/// @param paths the ranking that they are of
/// @param stacks those that are shown
public record RankStacks(Ranking paths, List<RankedStack> stacks) implements RankBody {
  public RankStacks {
    stacks = List.copyOf(stacks);
  }

  /// @param limit the most paths; 0 for all
  public static RankStacks of(Ranking paths, int limit) {
    int most = limit == 0 ? Integer.MAX_VALUE : limit;
    return new RankStacks(paths, RankedStack.rank(paths.samples(), most));
  }

  @Override
  public String basis() {
    return "Whole paths, ranked by the lower bound of the share that ends there: "
        + stacks.size()
        + " shown";
  }

  @Override
  public List<Line> below() {
    return List.of();
  }

  @Override
  public String oneTable() {
    return "paths";
  }

  private record Row(RankedStack stack, RankNumbers numbers) implements RankNumbers.Row {
    private String names(String between) {
      return String.join(between, stack.names());
    }
  }

  private static List<Row> rows(RankStacks body, double speedup) {
    RankWords words = RankWords.of(body.paths());
    double perSecond = body.paths().unit().factor() / body.paths().options().seconds();
    List<Row> rows = new ArrayList<>();
    for (RankedStack stack : body.stacks()) {
      double rate = stack.value() * perSecond;
      rows.add(new Row(stack, RankNumbers.of(stack.share(), rate, speedup, words)));
    }
    return rows;
  }

  static <A> Part<A> part(RankTitles titles, Get<A, RankStacks> of) {
    List<Part<Row>> columns = new ArrayList<>();
    columns.add(
        Field.<Row>of(
                "frames", Type.TEXTS, "From the root.", r -> new Cell.Texts(r.stack().names()))
            .shown(Shown.JSON));
    columns.add(
        Field.<Row>of("path", Type.TEXT, "", r -> new Cell.Text(r.names(";")))
            .shown(Shown.ONE_TABLE));
    columns.add(
        Field.of("value", Type.WHOLE, "What ends there.", r -> new Cell.Whole(r.stack().value())));
    columns.addAll(RankNumbers.fields());
    columns.addAll(RankNumbers.shareColumns(titles));
    columns.addAll(RankNumbers.gainColumns(titles));
    columns.add(Field.column("path", Type.TEXT, r -> Cell.Name.path(r.stack().names())));
    return Rows.of(
        "paths",
        "Whole paths, if paths are ranked.",
        answer -> {
          RankStacks body = of.of(answer);
          return body == null ? null : rows(body, titles.speedup());
        },
        columns);
  }
}
