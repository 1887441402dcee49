package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.DiffReport.Part;
import dev.kiln.app.export.DiffReport.Row;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.identity.FunctionIdentity.Applied;
import dev.kiln.model.identity.IdentityRule;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import dev.kiln.model.stats.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/// The report as JSON, schema `kiln.diff/1` of docs/diff.md.
///
/// Whole numbers are native values; fractions are on the basis. A number that there is not, such as
/// a part of nothing, is null.
final class DiffReportJson {
  private final DiffReport report;
  private final ComparisonResult result;
  private final DiffTree diff;
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  DiffReportJson(DiffReport report) throws IOException {
    this.report = report;
    this.result = report.result();
    this.diff = result.down();
    this.json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter();
  }

  String json() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "kiln.diff/1");
    json.writeStringField("valueType", result.valueType().name());
    json.writeStringField("unit", result.valueType().unit());
    basis();
    json.writeStringField("query", QueryText.format(result.query()));
    side(Side.BASE);
    side(Side.CURRENT);
    number("delta", diff.delta(0));
    number("relative", diff.relative(0));
    json.writeStringField("change", diff.change(0).word());
    comparability();
    rules();
    json.writeObjectFieldStart("counts");
    for (Listing listing : Listing.values()) {
      String word = listing.name().toLowerCase(Locale.ROOT);
      json.writeNumberField(word, result.functions().count(listing));
    }
    json.writeEndObject();
    changes();
    DiffWhyJson.write(json, report);
    json.writeObjectFieldStart("lists");
    for (Part part : report.parts()) {
      list(part);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    return text + System.lineSeparator();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    number(value);
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  private void basis() throws IOException {
    json.writeObjectFieldStart("basis");
    json.writeStringField("name", diff.scale().basis().word());
    json.writeStringField("reason", result.basis().caveat());
    number("baseFactor", diff.scale().base());
    number("currentFactor", diff.scale().current());
    Basis.Units units = diff.scale().units();
    if (units != null) {
      json.writeStringField("unitName", units.word());
      number("baseUnits", units.base());
      number("currentUnits", units.current());
    }
    json.writeEndObject();
  }

  private void side(Side side) throws IOException {
    Runs compared = diff.comparison().runs(side);
    json.writeObjectFieldStart(side.word());
    json.writeArrayFieldStart("files");
    for (String name : compared.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeStringField("format", compared.format());
    json.writeNumberField("total", diff.tree(side).total());
    number("scaledTotal", diff.total(side, 0));
    json.writeNumberField("samples", diff.sampleCount(side, 0));
    json.writeFieldName("durationNanos");
    if (compared.durationNanos().isPresent()) {
      json.writeNumber(compared.durationNanos().getAsLong());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void comparability() throws IOException {
    json.writeArrayFieldStart("comparability");
    for (Comparability.Item item : result.comparability().items()) {
      json.writeStartObject();
      json.writeStringField("topic", item.topic());
      json.writeStringField("level", item.level().name().toLowerCase(Locale.ROOT));
      json.writeStringField("words", item.words());
      json.writeStringField("reason", item.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rules() throws IOException {
    json.writeObjectFieldStart("rules");
    json.writeArrayFieldStart("on");
    for (IdentityRule rule : diff.comparison().identity().rules().rules()) {
      if (rule.on()) {
        json.writeString(rule.name());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("applied");
    for (Applied applied : diff.comparison().identity().applied()) {
      json.writeStartObject();
      json.writeStringField("rule", applied.rule().name());
      json.writeNumberField("names", applied.names());
      json.writeStringField("example", applied.example());
      json.writeStringField("result", applied.result());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void changes() throws IOException {
    json.writeArrayFieldStart("top");
    for (Top top : result.functions().topChanges()) {
      json.writeStartObject();
      json.writeStringField("function", top.name());
      json.writeStringField("change", top.change().word());
      number("base", top.base());
      number("current", top.current());
      number("delta", top.delta());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void list(Part part) throws IOException {
    json.writeArrayFieldStart(part.word());
    for (Row row : part.rows()) {
      FunctionDelta d = row.delta();
      json.writeStartObject();
      json.writeStringField("function", row.function());
      json.writeStringField("file", row.file());
      json.writeStringField("module", row.module());
      json.writeStringField("change", d.change().word());
      values("base", d.base());
      values("current", d.current());
      number("selfDelta", d.selfDelta());
      number("totalDelta", d.totalDelta());
      number("selfRelative", d.selfRelative());
      number("totalRelative", d.totalRelative());
      interval("selfInterval", d.selfInterval());
      interval("totalInterval", d.totalInterval());
      number("selfP", d.selfP());
      number("totalP", d.totalP());
      if (part.listing() == Listing.MOVED) {
        json.writeStringField("from", row.from());
        json.writeStringField("to", row.to());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void values(String name, FunctionDelta.Values values) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("self", values.self());
    json.writeNumberField("total", values.total());
    number("scaledSelf", values.scaledSelf());
    number("scaledTotal", values.scaledTotal());
    json.writeNumberField("selfSamples", values.selfSamples());
    json.writeNumberField("totalSamples", values.totalSamples());
    json.writeEndObject();
  }

  private void interval(String name, Interval interval) throws IOException {
    json.writeArrayFieldStart(name);
    number(interval.low());
    number(interval.high());
    json.writeEndArray();
  }
}
