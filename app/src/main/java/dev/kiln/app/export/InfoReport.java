package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.sampling.SampleQuality;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is in a profile, as text or JSON.
///
/// JSON schema `kiln.info/1`: `{"schema", "file", "format", "formatVersion", "producer",
/// "valueTypes": [{"name", "unit", "total", "samples", "truncated", "unknown", "withoutStack"}],
/// "samples", "stacks", "functions", "threads", "labels": [keys], "traces", "spans",
/// "linkedSamples", "timeRange": {"startEpochNanos", "durationNanos", "firstSampleNanos",
/// "lastSampleNanos"}, "warnings": [text], "facts": [{"name", "value"}]}`. Totals and their parts
/// are in native units. Where findings were asked for and the profile can have them, also
/// `"findings": [{"name", "severity", "score", "summary", "explanation"}]`, worst first: severity
/// is ok, info or warning, score is 0 to 100, the texts are plain and an explanation may be empty;
/// and what the rules could not see is among the warnings.
public final class InfoReport {
  private final String fileName;
  private final Profile profile;
  private final List<Problem> problems;
  private final ProfileSummary summary;
  private final @Nullable Findings findings;

  /// @param findings null where nobody asked, or there cannot be any
  public InfoReport(String fileName, ImportResult input, @Nullable Findings findings) {
    this.fileName = fileName;
    this.profile = input.profile();
    Stream<Problem> unseen = findings == null ? Stream.of() : findings.log().problems().stream();
    this.problems = Stream.concat(input.log().problems().stream(), unseen).distinct().toList();
    this.summary = new ProfileSummary(profile);
    this.findings = findings;
  }

  public String text() {
    StringBuilder out = new StringBuilder();
    line(out, "file", fileName);
    summary.recording().forEach(fact -> line(out, fact.name(), fact.value()));
    out.append(System.lineSeparator()).append("value types").append(System.lineSeparator());
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      ValueType type = profile.valueTypes().get(v);
      out.append(
          String.format(
              Locale.ROOT,
              "  %-32s %14s  %,d samples%s%n",
              type,
              Quantities.format(profile.total(v), type),
              profile.sampleCount(v),
              remark(v)));
    }
    section(out, "warnings", problems.stream().map(Problem::describe).toList());
    section(
        out,
        "facts",
        profile.info().facts().stream().map(f -> f.name() + " = " + f.value()).toList());
    if (findings != null) {
      section(out, "findings", findings.findings().stream().map(InfoReport::describe).toList());
    }
    return out.toString();
  }

  private static String describe(Finding f) {
    String head = String.format(Locale.ROOT, "%-8s %s: %s", f.severity(), f.name(), f.summary());
    return f.explanation().isEmpty() ? head : head + "\n" + f.explanation();
  }

  private String remark(int valueType) {
    String mark = valueType == profile.info().defaultValueType() ? "  (default)" : "";
    String quality = summary.qualityText(valueType);
    return quality.isEmpty() ? mark : mark + "  " + quality;
  }

  private static void section(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(System.lineSeparator()).append(title).append(System.lineSeparator());
      // Facts such as the operating system's have lines of their own.
      lines.forEach(
          l ->
              out.append("  ")
                  .append(l.strip().replace("\n", "\n    "))
                  .append(System.lineSeparator()));
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-11s %s%n", name, value));
  }

  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      ProfileInfo info = profile.info();
      json.writeStartObject();
      json.writeStringField("schema", "kiln.info/1");
      json.writeStringField("file", fileName);
      json.writeStringField("format", info.format());
      json.writeStringField("formatVersion", info.formatVersion());
      json.writeStringField("producer", info.producer());
      writeValueTypes(json);
      json.writeNumberField("samples", profile.samples().size());
      json.writeNumberField("stacks", profile.stacks().size() - 1);
      json.writeNumberField("functions", profile.functions().size());
      json.writeNumberField("threads", summary.threads());
      json.writeArrayFieldStart("labels");
      for (String key : summary.labels().keySet()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeNumberField("traces", summary.traces());
      json.writeNumberField("spans", summary.spans());
      json.writeNumberField("linkedSamples", summary.linkedSamples());
      writeTimeRange(json, info);
      json.writeArrayFieldStart("warnings");
      for (Problem problem : problems) {
        json.writeString(problem.describe());
      }
      json.writeEndArray();
      writeFacts(json, info.facts());
      if (findings != null) {
        writeFindings(json, findings.findings());
      }
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private void writeValueTypes(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("valueTypes");
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      json.writeStartObject();
      json.writeStringField("name", profile.valueTypes().get(v).name());
      json.writeStringField("unit", profile.valueTypes().get(v).unit());
      json.writeNumberField("total", profile.total(v));
      json.writeNumberField("samples", profile.sampleCount(v));
      SampleQuality quality = summary.quality(v);
      json.writeNumberField("truncated", quality.truncated());
      json.writeNumberField("unknown", quality.unknown());
      json.writeNumberField("withoutStack", quality.withoutStack());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTimeRange(JsonGenerator json, ProfileInfo info) throws IOException {
    json.writeObjectFieldStart("timeRange");
    if (info.startTimeNanos().isPresent()) {
      json.writeNumberField("startEpochNanos", info.startTimeNanos().getAsLong());
    }
    if (info.durationNanos().isPresent()) {
      json.writeNumberField("durationNanos", info.durationNanos().getAsLong());
    }
    if (summary.firstSampleNanos().isPresent()) {
      json.writeNumberField("firstSampleNanos", summary.firstSampleNanos().getAsLong());
      json.writeNumberField("lastSampleNanos", summary.lastSampleNanos().getAsLong());
    }
    json.writeEndObject();
  }

  private static void writeFacts(JsonGenerator json, List<Fact> facts) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : facts) {
      json.writeStartObject();
      json.writeStringField("name", fact.name());
      json.writeStringField("value", fact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFindings(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("name", finding.name());
      json.writeStringField("severity", finding.severity());
      json.writeNumberField("score", finding.score());
      json.writeStringField("summary", finding.summary());
      json.writeStringField("explanation", finding.explanation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
