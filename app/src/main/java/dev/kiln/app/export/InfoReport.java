package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.importers.ImportLog.Problem;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.Label;
import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What is in a profile, as text or JSON.
///
/// JSON schema `kiln.info/1`: `{"schema", "file", "format", "formatVersion", "producer",
/// "valueTypes": [{"name", "unit", "total", "samples"}], "samples", "stacks", "functions",
/// "threads", "labels": [keys], "traces", "timeRange": {"startEpochNanos", "durationNanos"},
/// "warnings": [text], "facts": [{"name", "value"}]}`.
public final class InfoReport {
  private final String fileName;
  private final Profile profile;
  private final List<Problem> problems;

  public InfoReport(String fileName, ImportResult input) {
    this.fileName = fileName;
    this.profile = input.profile();
    this.problems = input.log().problems();
  }

  public String text() {
    ProfileInfo info = profile.info();
    StringBuilder out = new StringBuilder();
    line(out, "file", fileName);
    line(out, "format", (info.format() + " " + info.formatVersion()).strip());
    line(out, "producer", info.producer().isEmpty() ? "unknown" : info.producer());
    if (info.startTimeNanos().isPresent()) {
      line(out, "start", instant(info.startTimeNanos().getAsLong()).toString());
    }
    line(
        out,
        "duration",
        info.durationNanos().isPresent()
            ? Quantities.time(info.durationNanos().getAsLong() / 1e9)
            : "unknown");
    if (info.periodType() != null && info.period().isPresent()) {
      line(out, "period", Quantities.format(info.period().getAsLong(), info.periodType()));
    }
    line(out, "samples", count(profile.samples().size()));
    line(out, "stacks", count(profile.stacks().size() - 1));
    line(out, "functions", count(profile.functions().size()));
    line(out, "threads", profile.samples().hasThreads() ? count(threads()) : "unknown");
    line(out, "labels", labelKeys().isEmpty() ? "none" : String.join(", ", labelKeys()));
    line(out, "traces", traces() == 0 ? "none" : count(traces()));
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
              v == info.defaultValueType() ? "  (default)" : ""));
    }
    section(out, "warnings", problems.stream().map(Problem::describe).toList());
    section(out, "facts", info.facts().stream().map(f -> f.name() + " = " + f.value()).toList());
    return out.toString();
  }

  private static void section(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(System.lineSeparator()).append(title).append(System.lineSeparator());
      lines.forEach(l -> out.append("  ").append(l.strip()).append(System.lineSeparator()));
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-10s %s%n", name, value));
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
      json.writeNumberField("threads", threads());
      json.writeArrayFieldStart("labels");
      for (String key : labelKeys()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeNumberField("traces", traces());
      writeTimeRange(json, info);
      json.writeArrayFieldStart("warnings");
      for (Problem problem : problems) {
        json.writeString(problem.describe());
      }
      json.writeEndArray();
      writeFacts(json, info.facts());
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
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTimeRange(JsonGenerator json, ProfileInfo info) throws IOException {
    json.writeObjectFieldStart("timeRange");
    if (info.startTimeNanos().isPresent()) {
      json.writeNumberField("startEpochNanos", info.startTimeNanos().getAsLong());
    }
    if (info.durationNanos().isPresent()) {
      json.writeNumberField("durationNanos", info.durationNanos().getAsLong());
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

  /// Threads with a sample; row 0 of the table is "unknown".
  private int threads() {
    return profile.threads().size() - 1;
  }

  private Set<String> labelKeys() {
    Set<String> keys = new TreeSet<>();
    for (int set = 0; set < profile.labelSets().size(); set++) {
      for (Label label : profile.labelSets().labels(set)) {
        keys.add(label.key());
      }
    }
    return keys;
  }

  private int traces() {
    record Trace(long high, long low) {}
    LinkTable links = profile.links();
    Set<Trace> traces = new HashSet<>();
    for (int link = 1; link < links.size(); link++) {
      if (links.traceHigh(link) != 0 || links.traceLow(link) != 0) {
        traces.add(new Trace(links.traceHigh(link), links.traceLow(link)));
      }
    }
    return traces.size();
  }

  private static Instant instant(long epochNanos) {
    return Instant.ofEpochSecond(0, epochNanos);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
