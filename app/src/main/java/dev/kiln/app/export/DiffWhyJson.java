package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.diffview.words.SplitWords;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.tree.MergeKeys;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Why costs changed, the part `why` of `kiln.diff/1`.
final class DiffWhyJson {
  private final JsonGenerator json;
  private final SplitWords said;

  private DiffWhyJson(JsonGenerator json, SplitWords said) {
    this.json = json;
    this.said = said;
  }

  static void write(JsonGenerator json, DiffReport report) throws IOException {
    DiffCalls calls = report.calls();
    SplitWords said = new SplitWords(calls.splits(), report.words());
    MergeKeys keys = report.result().down().shape().keys();
    json.writeObjectFieldStart("why");
    json.writeStringField("basis", calls.splits().basis().word());
    json.writeStringField("calls", said.sources());
    json.writeArrayFieldStart("functions");
    for (ChangeSplits.Row row : calls.splits().rows()) {
      new DiffWhyJson(json, said).function(row);
    }
    json.writeEndArray();
    counts(json, "baseCounts", calls.base(), keys);
    counts(json, "currentCounts", calls.current(), keys);
    json.writeEndObject();
  }

  private void function(ChangeSplits.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("function", row.name());
    counted("base", row.base(), row.split().baseCalls(), row.split().baseCostPerCall());
    counted("current", row.current(), row.split().currentCalls(), row.split().currentCostPerCall());
    number("delta", row.split().change());
    number("byCalls", row.split().byCalls());
    number("byCost", row.split().byCost());
    json.writeStringField("verdict", row.verdict().words());
    json.writeStringField("words", said.sentence(row));
    json.writeEndObject();
  }

  private void counted(String name, CallCount count, double calls, double costPerCall)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("source", count.source().name().toLowerCase(Locale.ROOT));
    json.writeStringField("from", count.from());
    json.writeStringField("noun", count.noun());
    number("count", count.calls());
    number("seconds", count.seconds());
    number("calls", calls);
    number("costPerCall", costPerCall);
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  private static void counts(
      JsonGenerator json, String name, List<CountsPreview> files, MergeKeys keys)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (CountsPreview file : files) {
      CountsJson.write(json, file, keys);
    }
    json.writeEndArray();
  }
}
