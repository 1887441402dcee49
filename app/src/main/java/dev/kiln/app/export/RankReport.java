package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.value.Quantities;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A ranking as text, JSON, CSV or Markdown.
///
/// JSON schema `kiln.rank/1`; values are native, rates are in the base unit a second (seconds,
/// bytes, counts), shares are 0..1, and a number that is unknown or infinite is left out:
///
/// ```
///   {"schema", "valueType", "unit", "query", "total", "seconds", "rate", "speedup", "basis",
///    "notes": [text],
///    "units": [{"name", "count", "atLeast", "perSecond", "costEach"}],
///    "rows": [{"function", "file", "module", "self", "total", "rankedBy": "self" | "total",
///              "share", "shareLow", "shareHigh", "rate",
///              "calls": {"source": "measured" | "given", "from", "noun", "count", "seconds"},
///              "callsPerSecond", "costPerCall",
///              "ifGone", "ifGoneLow", "ifGoneHigh", "atSpeedup", "atSpeedupLow",
///              "atSpeedupHigh"}],
///    "counts": [{"file", "others", "lines": [{"place", "name", "count", "seconds",
///                "rule", "outcome", "functions": [text], "words"}]}]}
///
///   --paths, in place of rows and counts:
///    "paths": [{"frames": [text], "value", "share", ... "atSpeedupHigh"}]
///   --from:
///    "path": {"from", "end": "body" | "splits", "steps": [{"function", "self", "total",
///             "shareOfFrom", "share", ... "atSpeedupHigh"}]}
/// ```
///
/// CSV has the same names as columns, flat.
public final class RankReport {
  private final Ranking paths;
  private final RankWords words;
  private final RankUnits units;
  private final RankBody body;
  private final String query;
  private final double speedup;

  /// @param paths what was ranked
  /// @param body what of it is shown
  /// @param query its text form, or empty
  /// @param speedup that gains are given for
  public RankReport(Ranking paths, RankBody body, String query, double speedup) {
    this.paths = paths;
    this.words = RankWords.of(paths);
    this.units = RankUnits.of(paths);
    this.body = body;
    this.query = query;
    this.speedup = speedup;
  }

  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case CSV -> TableText.csv(body.plain());
      case MD -> markdown();
    };
  }

  /// What is to be known first.
  private List<String> head() {
    List<String> lines = new ArrayList<>();
    double seconds = paths.options().seconds();
    String whole = words.type() + ", " + Quantities.format(paths.tree().total(), words.type());
    lines.add(
        Double.isNaN(seconds)
            ? whole + " in all"
            : whole
                + " in "
                + Quantities.time(seconds)
                + ": "
                + words.wholeRate(paths.wholeRate()));
    lines.addAll(units.lines());
    lines.add(body.basis());
    if (!query.isEmpty()) {
      lines.add("Query: " + query);
    }
    lines.addAll(paths.notes());
    return lines;
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    head().forEach(line -> line(out, line));
    line(out, "");
    table(out, body.shown());
    if (!body.below().isEmpty()) {
      line(out, "");
      body.below().forEach(line -> line(out, line));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append(System.lineSeparator());
  }

  /// Columns right-aligned but for the last, those without any cell left out.
  private static void table(StringBuilder out, Table table) {
    Table used = withoutEmpty(table);
    int last = used.columns().size() - 1;
    int[] widths = new int[last];
    for (int c = 0; c < last; c++) {
      int column = c;
      int cells =
          used.rows().stream().mapToInt(r -> r.get(column).shown().length()).max().orElse(0);
      widths[c] = Math.max(cells, used.columns().get(c).title().length());
    }
    List<String> titles = used.columns().stream().map(Table.Column::title).toList();
    line(out, aligned(titles, widths));
    for (List<Cell> row : used.rows()) {
      line(out, aligned(row.stream().map(Cell::shown).toList(), widths));
    }
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.repeat(' ', widths[c] - cells.get(c).length()).append(cells.get(c)).append("  ");
    }
    return line.append(cells.getLast()).toString();
  }

  private static Table withoutEmpty(Table table) {
    int[] used =
        IntStream.range(0, table.columns().size())
            .filter(c -> table.rows().stream().anyMatch(row -> !row.get(c).shown().isEmpty()))
            .toArray();
    if (used.length == 0) {
      return table;
    }
    return new Table(
        table.name(),
        IntStream.of(used).mapToObj(table.columns()::get).toList(),
        table.rows().stream().map(row -> IntStream.of(used).mapToObj(row::get).toList()).toList());
  }

  private String markdown() {
    StringBuilder out = new StringBuilder();
    head().forEach(line -> out.append(TableText.markdownText(line)).append("  \n"));
    out.append('\n').append(TableText.markdown(withoutEmpty(body.shown())));
    if (!body.below().isEmpty()) {
      out.append('\n');
      for (String line : body.below()) {
        String words = line.stripLeading();
        out.repeat(' ', line.length() - words.length());
        out.append("- ").append(TableText.markdownText(words)).append('\n');
      }
    }
    return out.toString();
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.rank/1");
      json.writeStringField("valueType", words.type().name());
      json.writeStringField("unit", words.type().unit());
      json.writeStringField("query", query);
      json.writeNumberField("total", paths.tree().total());
      RankNumbers.number(json, "seconds", paths.options().seconds());
      RankNumbers.number(json, "rate", paths.wholeRate());
      RankNumbers.number(json, "speedup", speedup);
      json.writeStringField("basis", body.basis());
      json.writeArrayFieldStart("notes");
      for (String note : paths.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      units.json(json);
      body.json(json);
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }
}
