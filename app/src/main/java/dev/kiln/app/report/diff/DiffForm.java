package dev.kiln.app.report.diff;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.Scale;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.identity.FunctionIdentity;
import dev.kiln.model.identity.FunctionIdentity.Applied;
import dev.kiln.model.identity.IdentityRule;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The form of a comparison. Integers are native values and decimals are values on the basis. A
/// number that does not exist, such as a share of nothing, is null.
public final class DiffForm {
  private DiffForm() {}

  public static Form<DiffReport> of(DiffTitles titles) {
    List<Part<DiffReport>> parts = new ArrayList<>();
    parts.add(Field.text("valueType", "What is compared.", r -> r.words().valueType().name()));
    parts.add(Field.text("unit", "Of native values.", r -> r.words().valueType().unit()));
    parts.add(Group.of("basis", "What of two values is compared.", r -> r, basis()));
    parts.add(Field.text("query", "May be empty.", r -> QueryText.format(r.result().query())));
    parts.add(side(Side.BASE));
    parts.add(side(Side.CURRENT));
    parts.add(Field.real("delta", "Of the totals, on the basis.", r -> r.diff().delta(0)));
    parts.add(Field.real("relative", "The same as a part of the base.", r -> r.diff().relative(0)));
    parts.add(
        Field.text("change", "A word; same is inside the noise.", r -> r.diff().change(0).word()));
    parts.add(comparability());
    parts.add(rules());
    parts.add(Group.of("counts", "How many functions each list has.", r -> r, counts()));
    parts.add(top());
    parts.add(DiffWhyParts.of());
    parts.add(DiffListParts.lists(titles));
    parts.add(DiffListParts.flat(titles));
    return new Form<>(
        "diff",
        1,
        "What changed from base to current.",
        DiffReport::head,
        parts,
        "rows",
        _ -> List.of());
  }

  private static List<Part<DiffReport>> basis() {
    return List.of(
        Field.text(
            "name", "The word of the basis, as it is asked for.", r -> scale(r).basis().word()),
        Field.text(
            "reason",
            "Why it was taken; empty where it was asked for.",
            r -> r.result().basis().caveat()),
        Field.real("baseFactor", "Of a native value.", r -> scale(r).base()),
        Field.real("currentFactor", "Of a native value.", r -> scale(r).current()),
        Field.<DiffReport>text("unitName", "Of work.", DiffForm::unitName).absent(Absent.LEFT_OUT),
        units("baseUnits", Basis.Units::base),
        units("currentUnits", Basis.Units::current));
  }

  private static Scale scale(DiffReport report) {
    return report.diff().scale();
  }

  private static @Nullable String unitName(DiffReport report) {
    Basis.Units units = scale(report).units();
    return units == null ? null : units.word();
  }

  private static Field<DiffReport> units(String key, ToDoubleFunction<Basis.Units> of) {
    return Field.<DiffReport>of(
            key,
            Type.REAL,
            "Pieces of work, where the basis is per unit.",
            report -> {
              Basis.Units units = scale(report).units();
              return units == null ? null : new Cell.Real(of.applyAsDouble(units));
            })
        .absent(Absent.LEFT_OUT);
  }

  /// One side, with what it is read from.
  private record SideView(DiffTree diff, Side side) {
    Runs runs() {
      return diff.comparison().runs(side);
    }
  }

  private static Part<DiffReport> side(Side side) {
    return Group.of(
        side.word(),
        "",
        report -> new SideView(report.diff(), side),
        List.of(
            Field.of("files", Type.TEXTS, "", s -> new Cell.Texts(s.runs().names())),
            Field.text("format", "", s -> s.runs().format()),
            Field.whole("total", "Native.", s -> s.diff().tree(s.side()).total()),
            Field.real("scaledTotal", "On the basis.", s -> s.diff().total(s.side(), 0)),
            Field.whole("samples", "", s -> s.diff().sampleCount(s.side(), 0)),
            Field.<SideView>of(
                    "durationNanos",
                    Type.WHOLE,
                    "",
                    s ->
                        s.runs().durationNanos().isPresent()
                            ? new Cell.Whole(s.runs().durationNanos().getAsLong())
                            : null)
                .absent(Absent.NULL)));
  }

  private static Part<DiffReport> comparability() {
    return Rows.<DiffReport, Comparability.Item>of(
            "comparability",
            "What is to be known before any result.",
            report -> report.result().comparability().items(),
            List.of(
                Field.text("topic", "", Comparability.Item::topic),
                Field.<Comparability.Item>text(
                        "level", "", item -> item.level().name().toLowerCase(Locale.ROOT))
                    .oneOf("ok", "info", "warn"),
                Field.text("words", "Short.", Comparability.Item::words),
                Field.text("reason", "In a sentence or two.", Comparability.Item::reason)))
        .shown(Shown.JSON);
  }

  private static Part<DiffReport> rules() {
    return Group.of(
        "rules",
        "Of names.",
        report -> report.diff().comparison().identity(),
        List.of(
            Field.of("on", Type.TEXTS, "Names of the rules.", i -> new Cell.Texts(on(i))),
            Rows.<FunctionIdentity, Applied>of(
                    "applied",
                    "Those that changed a name.",
                    FunctionIdentity::applied,
                    List.of(
                        Field.text("rule", "", a -> a.rule().name()),
                        Field.whole("names", "How many it changed.", Applied::names),
                        Field.text("example", "", Applied::example),
                        Field.text("result", "Of the example.", Applied::result)))
                .shown(Shown.JSON)));
  }

  private static List<String> on(FunctionIdentity identity) {
    return identity.rules().rules().stream()
        .filter(IdentityRule::on)
        .map(IdentityRule::name)
        .toList();
  }

  private static List<Part<DiffReport>> counts() {
    List<Part<DiffReport>> counts = new ArrayList<>();
    for (Listing listing : Listing.values()) {
      String word = FunctionList.word(listing);
      counts.add(Field.whole(word, "", report -> report.result().functions().count(listing)));
    }
    return counts;
  }

  private static Part<DiffReport> top() {
    return Rows.<DiffReport, Top>of(
            "top",
            "The greatest changes, on the basis.",
            report -> report.result().functions().topChanges(),
            List.of(
                Field.text("function", "", Top::name),
                Field.text("change", "A word.", top -> top.change().word()),
                Field.real("base", "", Top::base),
                Field.real("current", "", Top::current),
                Field.real("delta", "", Top::delta)))
        .shown(Shown.JSON);
  }
}
