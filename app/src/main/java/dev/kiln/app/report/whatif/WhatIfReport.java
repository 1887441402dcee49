package dev.kiln.app.report.whatif;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.whatif.Fix;
import dev.kiln.model.hotpath.whatif.Fleet;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.hotpath.whatif.WhatIf.Effect;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What several fixes save together: sentences, and a row for each fix.
///
/// @param whatIf what the fixes do
/// @param type of the values
/// @param fleet whose instances are counted; null for none
/// @param notes caveats to read before the numbers
public record WhatIfReport(
    WhatIf whatIf, ValueType type, @Nullable Fleet fleet, List<String> notes) {
  public WhatIfReport {
    notes = List.copyOf(notes);
  }

  public static Report<WhatIfReport> of(
      WhatIf whatIf, ValueType type, @Nullable Fleet fleet, List<String> notes) {
    return new Report<>(form(type), new WhatIfReport(whatIf, type, fleet, notes));
  }

  /// @param type of the values, for people
  public static Form<WhatIfReport> form(ValueType type) {
    List<Part<WhatIfReport>> parts = new ArrayList<>();
    parts.add(
        Field.of("valueType", Type.TEXT, "What is counted.", r -> new Cell.Text(r.type().name())));
    parts.add(Field.of("unit", Type.TEXT, "Of all values.", r -> new Cell.Text(r.type().unit())));
    parts.add(
        Field.of("before", Type.WHOLE, "The whole.", r -> new Cell.Whole(r.whatIf().before())));
    parts.add(Field.real("after", "The whole, predicted.", r -> r.whatIf().after()));
    parts.add(Field.real("saving", "A share of the whole.", r -> r.whatIf().saving().share()));
    parts.add(Field.real("savingLow", "95 %, of sampling.", r -> saving(r).low()));
    parts.add(Field.real("savingHigh", "95 %, of sampling.", r -> saving(r).high()));
    parts.add(
        Field.<WhatIfReport>real(
                "speedup",
                "Of the whole; left out where nothing is left.",
                r -> r.whatIf().speedup())
            .absent(Absent.LEFT_OUT));
    parts.add(
        Field.<WhatIfReport>real(
                "coresBefore",
                "Of CPU time, of a known length.",
                r -> r.cores(r.whatIf().rateBefore()))
            .absent(Absent.LEFT_OUT));
    parts.add(
        Field.<WhatIfReport>real("coresAfter", "Of the same.", r -> r.cores(r.whatIf().rateAfter()))
            .absent(Absent.LEFT_OUT));
    parts.add(whole("instances", "Of a fleet.", Fleet::instances));
    parts.add(
        Field.<WhatIfReport>of("instancesSaved", Type.WHOLE, "Of a fleet.", WhatIfReport::saved)
            .absent(Absent.LEFT_OUT));
    parts.add(fixes(type));
    parts.add(
        Field.of(
            "notes",
            Type.TEXTS,
            "What is to be known before the numbers.",
            r -> new Cell.Texts(r.notes())));
    return new Form<>(
        "whatif",
        1,
        "What fixes buy together, at most. Values are native, shares are 0 to 1.",
        report -> report.sentences().stream().map(Line::said).toList(),
        parts,
        "fixes",
        report -> report.notes().stream().map(note -> Line.said(note + ".")).toList());
  }

  private static Field<WhatIfReport> whole(String key, String meaning, ToLongFunction<Fleet> of) {
    return Field.<WhatIfReport>of(
            key,
            Type.WHOLE,
            meaning,
            r -> r.fleet() == null ? null : new Cell.Whole(of.applyAsLong(r.fleet())))
        .absent(Absent.LEFT_OUT);
  }

  private @Nullable Cell saved() {
    return fleet == null ? null : new Cell.Whole(fleet.saved(whatIf.saving().share()));
  }

  private static Rows<WhatIfReport, Effect> fixes(ValueType type) {
    return Rows.of(
        "fixes",
        "Each of the fixes.",
        r -> r.whatIf().effects(),
        List.of(
            Field.of("function", Type.TEXT, "Its name.", e -> new Cell.Text(e.name())),
            Field.<Effect>of("on", Type.TEXT, "What gets faster.", e -> new Cell.Text(on(e.fix())))
                .oneOf("self", "total"),
            Field.of("speedup", Type.TEXT, "`2x` or `gone`.", e -> new Cell.Text(speedup(e.fix()))),
            Field.<Effect>column("fix", Type.TEXT, e -> new Cell.Name(e.name()))
                .shown(Shown.MARKDOWN),
            Field.<Effect>column(
                    "", Type.TEXT, e -> new Cell.Text(on(e.fix()) + " " + speedup(e.fix())))
                .shown(Shown.MARKDOWN),
            amount("alone", "What it saves by itself.", type, Effect::alone).titled("alone"),
            amount("credited", "Its part of what all save together.", type, Effect::credited)
                .titled("of these"),
            Field.<Effect>column("fix", Type.TEXT, WhatIfReport::fix).shown(Shown.TEXT)));
  }

  private static Cell fix(Effect effect) {
    String what = ", " + on(effect.fix()) + " " + speedup(effect.fix());
    return new Cell.Name(effect.name() + what);
  }

  private static Field<Effect> amount(
      String key, String meaning, ValueType type, ToDoubleFunction<Effect> of) {
    return Field.<Effect>of(key, Type.REAL, meaning, e -> amount(of.applyAsDouble(e), type))
        .shown(Shown.EVERYWHERE);
  }

  private static Cell amount(double value, ValueType type) {
    return new Cell.Real(value, words(value, type));
  }

  private static String words(double value, ValueType type) {
    return Quantities.format(Math.round(value), type);
  }

  private static Interval saving(WhatIfReport report) {
    return report.whatIf().saving().interval();
  }

  private boolean hasCores() {
    return Unit.of(type.unit()).dimension() == Unit.Dimension.TIME
        && !Double.isNaN(whatIf.rateBefore());
  }

  private double cores(double rate) {
    return hasCores() ? rate : Double.NaN;
  }

  /// The predicted whole in sentences.
  private List<String> sentences() {
    List<String> said = new ArrayList<>();
    Interval saving = whatIf.saving().interval();
    said.add(
        words(whatIf.before(), type)
            + " -> "
            + words(whatIf.after(), type)
            + ": "
            + Quantities.share(whatIf.saving().share())
            + " less ("
            + Quantities.share(saving.low())
            + " to "
            + Quantities.share(saving.high())
            + ", 95 %, sampling only)");
    Interval speedup = whatIf.speedupInterval();
    said.add(
        String.format(
            Locale.ROOT,
            "the whole at most %s as fast (%s to %s)",
            times(whatIf.speedup()),
            number(speedup.low()),
            number(speedup.high())));
    if (hasCores()) {
      Interval after = whatIf.rateAfterInterval();
      said.add(
          String.format(
              Locale.ROOT,
              "%.2f cores busy -> %.2f (%.2f to %.2f)",
              whatIf.rateBefore(),
              whatIf.rateAfter(),
              after.low(),
              after.high()));
    }
    if (fleet != null) {
      Interval saved = fleet.saved(saving);
      said.add(
          String.format(
              Locale.ROOT,
              "%d of %d instances saved (%.0f to %.0f)",
              fleet.saved(whatIf.saving().share()),
              fleet.instances(),
              saved.low(),
              saved.high()));
    }
    return said;
  }

  /// `1.25x`.
  private static String times(double gain) {
    return Double.isInfinite(gain) ? "any number of times" : number(gain) + "x";
  }

  private static String number(double gain) {
    return Double.isInfinite(gain) ? "∞" : String.format(Locale.ROOT, "%.2f", gain);
  }

  /// `gone`, `2x`.
  private static String speedup(Fix fix) {
    if (Double.isInfinite(fix.speedup())) {
      return "gone";
    }
    String number = String.format(Locale.ROOT, "%.2f", fix.speedup()).replaceFirst("\\.?0+$", "");
    return number + "x";
  }

  private static String on(Fix fix) {
    return fix.on() == By.SELF ? "self" : "total";
  }
}
