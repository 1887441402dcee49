package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.whatif.Fix;
import dev.kiln.model.hotpath.whatif.Fleet;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What fixes buy together, as text, JSON or Markdown.
///
/// JSON schema `kiln.whatif/1`: `{"schema", "valueType", "unit", "before", "after", "saving",
/// "savingLow", "savingHigh", "speedup", "coresBefore", "coresAfter", "instances",
/// "instancesSaved", "fixes": [{"function", "on", "speedup", "alone", "credited"}], "notes"}`;
/// totals native, cores only of CPU time of a known length, instances only of a fleet.
///
/// @param whatIf what the fixes do
/// @param type of the values
/// @param fleet whose instances are counted; null for none
/// @param notes what is to be known before the numbers
public record WhatIfReport(
    WhatIf whatIf, ValueType type, @Nullable Fleet fleet, List<String> notes) {
  public WhatIfReport {
    notes = List.copyOf(notes);
  }

  /// @throws IllegalArgumentException for CSV
  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case MD -> markdown();
      case CSV -> throw new IllegalArgumentException("--format: expected text, json or md");
    };
  }

  private boolean hasCores() {
    return Unit.of(type.unit()).dimension() == Unit.Dimension.TIME
        && !Double.isNaN(whatIf.rateBefore());
  }

  /// The predicted whole in sentences.
  private List<String> sentences() {
    List<String> said = new ArrayList<>();
    Interval saving = whatIf.saving().interval();
    said.add(
        amount(whatIf.before())
            + " -> "
            + amount(whatIf.after())
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
            "the whole at most %.2fx as fast (%.2f to %.2f)",
            whatIf.speedup(),
            speedup.low(),
            speedup.high()));
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

  private String amount(double value) {
    return Quantities.format(Math.round(value), type);
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

  private String text() {
    StringBuilder out = new StringBuilder();
    sentences().forEach(said -> out.append(said).append('\n'));
    out.append('\n');
    out.append(String.format(Locale.ROOT, "%12s %12s  %s%n", "alone", "of these", "fix"));
    for (WhatIf.Effect effect : whatIf.effects()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%12s %12s  %s, %s %s%n",
              amount(effect.alone()),
              amount(effect.credited()),
              effect.name(),
              on(effect.fix()),
              speedup(effect.fix())));
    }
    notes.forEach(note -> out.append('\n').append(note).append(".\n"));
    return out.toString();
  }

  private String markdown() {
    StringBuilder out = new StringBuilder();
    sentences().forEach(said -> out.append("- ").append(said).append('\n'));
    out.append("\n| fix | | alone | of these |\n|---|---|--:|--:|\n");
    for (WhatIf.Effect effect : whatIf.effects()) {
      out.append("| `").append(effect.name().replace("|", "\\|")).append("` | ");
      out.append(on(effect.fix())).append(' ').append(speedup(effect.fix())).append(" | ");
      out.append(amount(effect.alone())).append(" | ").append(amount(effect.credited()));
      out.append(" |\n");
    }
    notes.forEach(note -> out.append('\n').append(note).append(".\n"));
    return out.toString();
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.whatif/1");
      json.writeStringField("valueType", type.name());
      json.writeStringField("unit", type.unit());
      json.writeNumberField("before", whatIf.before());
      json.writeNumberField("after", whatIf.after());
      json.writeNumberField("saving", whatIf.saving().share());
      json.writeNumberField("savingLow", whatIf.saving().interval().low());
      json.writeNumberField("savingHigh", whatIf.saving().interval().high());
      if (Double.isFinite(whatIf.speedup())) {
        json.writeNumberField("speedup", whatIf.speedup());
      }
      if (hasCores()) {
        json.writeNumberField("coresBefore", whatIf.rateBefore());
        json.writeNumberField("coresAfter", whatIf.rateAfter());
      }
      if (fleet != null) {
        json.writeNumberField("instances", fleet.instances());
        json.writeNumberField("instancesSaved", fleet.saved(whatIf.saving().share()));
      }
      json.writeArrayFieldStart("fixes");
      for (WhatIf.Effect effect : whatIf.effects()) {
        fix(json, effect);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (String note : notes) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private static void fix(JsonGenerator json, WhatIf.Effect effect) throws IOException {
    json.writeStartObject();
    json.writeStringField("function", effect.name());
    json.writeStringField("on", on(effect.fix()));
    json.writeStringField("speedup", speedup(effect.fix()));
    json.writeNumberField("alone", effect.alone());
    json.writeNumberField("credited", effect.credited());
    json.writeEndObject();
  }
}
