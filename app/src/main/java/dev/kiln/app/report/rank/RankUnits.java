package dev.kiln.app.report.rank;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.calls.WorkUnits;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;

/// A kind of work of a recording beside a ranking: `5,700 com.acme.checkout.Request spans in 31.2
/// s: 183 a second, 992 µs each`.
///
/// A ranking of a part of the samples has none, as spans are those of the whole.
record RankUnits(Ranking paths, RankWords words, WorkUnits unit) {
  static List<RankUnits> of(Ranking paths) {
    CallTree tree = paths.tree();
    boolean whole = tree.total() == tree.profile().total(tree.valueType());
    List<RankUnits> all = new ArrayList<>();
    if (whole && tree.total() > 0) {
      Rows rows = Rows.range(0, tree.profile().samples().size());
      for (WorkUnits unit : WorkUnits.of(tree.profile(), rows)) {
        all.add(new RankUnits(paths, RankWords.of(paths), unit));
      }
    }
    return all;
  }

  private double perSecond() {
    return unit.perSecond(paths.options().seconds());
  }

  private double each() {
    return unit.each(paths.tree().total());
  }

  String line() {
    double seconds = paths.options().seconds();
    String least = unit.isAtLeast() ? "at least " : "";
    String rate =
        Double.isNaN(seconds)
            ? ""
            : " in %s: %s%s a second"
                .formatted(Quantities.time(seconds), least, RankWords.digits(perSecond()));
    return "%s%s %s%s, %s%s of all this each%s"
        .formatted(
            least,
            Quantities.count(unit.count()),
            unit.name().isEmpty() ? "spans" : unit.name() + " spans",
            rate,
            unit.isAtLeast() ? "at most " : "",
            words.cost(each()),
            unit.name().isEmpty() ? "; spans without a sample are not seen" : "");
  }

  static <A> Part<A> part(Get<A, List<RankUnits>> of) {
    List<Part<RankUnits>> fields =
        List.of(
            Field.of("name", Type.TEXT, "Empty for spans.", u -> new Cell.Text(u.unit().name())),
            Field.of("count", Type.REAL, "", u -> new Cell.Real(u.unit().count())),
            Field.of(
                "atLeast",
                Type.FLAG,
                "Whether there may be more.",
                u -> new Cell.Flag(u.unit().isAtLeast())),
            RankNumbers.number("perSecond", "", RankUnits::perSecond),
            RankNumbers.number("costEach", "Native.", RankUnits::each));
    return Part.Rows.<A, RankUnits>of("units", "Pieces of work of the recording.", of, fields)
        .shown(Shown.JSON);
  }
}
