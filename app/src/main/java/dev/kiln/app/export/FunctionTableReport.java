package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The function table as text, JSON, CSV or Markdown.
///
/// JSON schema `kiln.top/1`: `{"schema", "valueType", "unit", "total", "rows": [{"function",
/// "file", "module", "self", "total"}]}`, values in native units, heaviest first.
public final class FunctionTableReport {
  /// One row.
  ///
  /// @param self in native units
  /// @param total in native units, recursion counted once
  public record Row(String function, String file, String module, long self, long total) {}

  private final ValueType type;
  private final long total;
  private final List<Row> rows;

  private FunctionTableReport(ValueType type, long total, List<Row> rows) {
    this.type = type;
    this.total = total;
    this.rows = rows;
  }

  /// Sorts and cuts a function table.
  ///
  /// @param total the value of all chosen samples
  /// @param bySelf sort by self value, else by total; ties by the other, then by name
  /// @param limit the most rows; 0 for all
  public static FunctionTableReport of(
      FunctionTotals totals, ValueType type, long total, boolean bySelf, int limit) {
    MergeKeys keys = totals.keys();
    List<Row> rows = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      if (totals.isPresent(key)) {
        rows.add(
            new Row(
                keys.name(key),
                keys.file(key),
                keys.module(key),
                totals.self(key),
                totals.total(key)));
      }
    }
    Comparator<Row> self = Comparator.comparingLong(r -> -Math.abs(r.self()));
    Comparator<Row> all = Comparator.comparingLong(r -> -Math.abs(r.total()));
    rows.sort(
        (bySelf ? self.thenComparing(all) : all.thenComparing(self))
            .thenComparing(Row::function)
            .thenComparing(Row::file)
            .thenComparing(Row::module));
    List<Row> shown = limit > 0 && limit < rows.size() ? rows.subList(0, limit) : rows;
    return new FunctionTableReport(type, total, List.copyOf(shown));
  }

  public List<Row> rows() {
    return rows;
  }

  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case CSV -> csv();
      case MD -> markdown();
    };
  }

  private String quantity(long value) {
    return Quantities.format(value, type);
  }

  private String share(long value) {
    return Quantities.share(total == 0 ? Double.NaN : (double) value / total);
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(Locale.ROOT, "%s, %s in all%n%n", type, Quantities.format(total, type)));
    out.append(
        String.format(
            Locale.ROOT, "%12s %8s  %12s %8s  %s%n", "self", "", "total", "", "function"));
    for (Row r : rows) {
      String place = r.module().isEmpty() ? r.file() : r.module();
      right(out, quantity(r.self()), 12);
      right(out, share(r.self()), 9);
      right(out, quantity(r.total()), 14);
      right(out, share(r.total()), 9);
      out.append("  ").append(r.function());
      if (!place.isEmpty()) {
        out.append("  (").append(place).append(')');
      }
      out.append(System.lineSeparator());
    }
    return out.toString();
  }

  private static void right(StringBuilder out, String text, int width) {
    out.repeat(' ', Math.max(0, width - text.length())).append(text);
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.top/1");
      json.writeStringField("valueType", type.name());
      json.writeStringField("unit", type.unit());
      json.writeNumberField("total", total);
      json.writeArrayFieldStart("rows");
      for (Row r : rows) {
        json.writeStartObject();
        json.writeStringField("function", r.function());
        json.writeStringField("file", r.file());
        json.writeStringField("module", r.module());
        json.writeNumberField("self", r.self());
        json.writeNumberField("total", r.total());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private String csv() {
    StringBuilder out = new StringBuilder("function,file,module,self,total\n");
    for (Row r : rows) {
      out.append(cell(r.function())).append(',').append(cell(r.file())).append(',');
      out.append(cell(r.module())).append(',').append(r.self()).append(',');
      out.append(r.total()).append('\n');
    }
    return out.toString();
  }

  /// A cell as RFC 4180 has it.
  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| self | | total | | function | module |\n|--:|--:|--:|--:|---|---|\n");
    for (Row r : rows) {
      String function = r.function().replace("|", "\\|").replace("\n", " ");
      out.append("| ").append(quantity(r.self())).append(" | ").append(share(r.self()));
      out.append(" | ").append(quantity(r.total())).append(" | ").append(share(r.total()));
      out.append(" | `").append(function).append("` | ").append(r.module().replace("|", "\\|"));
      out.append(" |\n");
    }
    return out.toString();
  }
}
