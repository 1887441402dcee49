package dev.kiln.app.report.rank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.model.hotpath.calls.WorkUnits;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import java.io.IOException;
import java.util.List;

/// The pieces of work of a recording beside a ranking: `5,700 com.acme.checkout.Request spans in
/// 31.2 s: 183 a second, 992 µs each`.
///
/// A ranking of a part of the samples has none, as spans are those of the whole.
///
/// @param units none where nothing is known
record RankUnits(Ranking paths, RankWords words, List<WorkUnits> units) {
  static RankUnits of(Ranking paths) {
    CallTree tree = paths.tree();
    boolean whole = tree.total() == tree.profile().total(tree.valueType());
    Rows all = Rows.range(0, tree.profile().samples().size());
    return new RankUnits(
        paths,
        RankWords.of(paths),
        whole && tree.total() > 0 ? WorkUnits.of(tree.profile(), all) : List.of());
  }

  List<String> lines() {
    return units.stream().map(this::line).toList();
  }

  private String line(WorkUnits unit) {
    double seconds = paths.options().seconds();
    String least = unit.isAtLeast() ? "at least " : "";
    String rate =
        Double.isNaN(seconds)
            ? ""
            : " in %s: %s%s a second"
                .formatted(
                    Quantities.time(seconds), least, RankWords.digits(unit.perSecond(seconds)));
    String cost = words.cost(unit.each(paths.tree().total()));
    return "%s%s %s%s, %s%s of all this each%s"
        .formatted(
            least,
            Quantities.count(unit.count()),
            unit.name().isEmpty() ? "spans" : unit.name() + " spans",
            rate,
            unit.isAtLeast() ? "at most " : "",
            cost,
            unit.name().isEmpty() ? "; spans without a sample are not seen" : "");
  }

  void json(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("units");
    for (WorkUnits unit : units) {
      json.writeStartObject();
      json.writeStringField("name", unit.name());
      json.writeNumberField("count", unit.count());
      json.writeBooleanField("atLeast", unit.isAtLeast());
      RankNumbers.number(json, "perSecond", unit.perSecond(paths.options().seconds()));
      RankNumbers.number(json, "costEach", unit.each(paths.tree().total()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
