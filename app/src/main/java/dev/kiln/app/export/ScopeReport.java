package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.ExplainFinding;
import dev.kiln.model.hotpath.explain.Lead;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/// A scope check as text, JSON or Markdown.
///
/// JSON schema `kiln.explain/1`: `{"schema", "verdict": "not-on-cpu" | "partly-cpu" |
/// "cpu-can-explain" | "no-change" | "too-little-known", "summary", "findings": [{"topic", "words",
/// "arithmetic"}], "next": ["wall", ...], "record": [...], "missing": [...]}`.
///
/// @param check what was found
public record ScopeReport(ExplainCheck check) {
  /// @throws IllegalArgumentException for CSV: sentences are no table
  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case MD -> markdown();
      case CSV -> throw new IllegalArgumentException("--format: expected text, json or md");
    };
  }

  private String text() {
    StringBuilder out = new StringBuilder(check.summary()).append("\n\n");
    for (ExplainFinding finding : check.findings()) {
      out.append(String.format(Locale.ROOT, "%-11s %s%n", word(finding.topic()), finding.words()));
      if (!finding.arithmetic().isEmpty()) {
        out.append(" ".repeat(12)).append(finding.arithmetic()).append('\n');
      }
    }
    return out.toString();
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("**").append(cell(check.summary())).append("**\n\n");
    out.append("| | finding | arithmetic |\n|---|---|---|\n");
    for (ExplainFinding finding : check.findings()) {
      out.append("| ").append(word(finding.topic())).append(" | ").append(cell(finding.words()));
      out.append(" | ").append(cell(finding.arithmetic())).append(" |\n");
    }
    return out.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.explain/1");
      json.writeStringField("verdict", word(check.verdict()));
      json.writeStringField("summary", check.summary());
      json.writeArrayFieldStart("findings");
      for (ExplainFinding finding : check.findings()) {
        json.writeStartObject();
        json.writeStringField("topic", word(finding.topic()));
        json.writeStringField("words", finding.words());
        json.writeStringField("arithmetic", finding.arithmetic());
        json.writeEndObject();
      }
      json.writeEndArray();
      array(json, "next", check.next().stream().map(ScopeReport::word).toList());
      array(json, "record", check.toRecord().stream().map(ScopeReport::word).toList());
      array(json, "missing", check.missing());
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private static void array(JsonGenerator json, String name, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  /// `not-on-cpu`.
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String word(Lead lead) {
    return word((Enum<?>) lead);
  }
}
