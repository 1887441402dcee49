package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.tree.MergeKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Functions, ranked by what removing them saves at least.
///
/// @param paths the ranking
/// @param rows those that are shown
/// @param speedup that gains are given for
/// @param counts what became of each file with counts
public record RankFunctions(
    Ranking paths, List<RankedFunction> rows, double speedup, List<CountsPreview> counts)
    implements RankBody {
  public RankFunctions {
    rows = List.copyOf(rows);
    counts = List.copyOf(counts);
  }

  /// @param limit the most rows; 0 for all
  public static RankFunctions of(
      Ranking paths, double speedup, int limit, List<CountsPreview> counts) {
    List<RankedFunction> rows = paths.rows();
    List<RankedFunction> shown = limit > 0 && limit < rows.size() ? rows.subList(0, limit) : rows;
    return new RankFunctions(paths, shown, speedup, counts);
  }

  @Override
  public String basis() {
    String ranked =
        paths.options().by() == By.SELF
            ? "share of self (to make a body faster)"
            : "share of total (to call it less)";
    String mine = String.join(", ", paths.options().myCode());
    String only = mine.isEmpty() ? "" : " of " + mine;
    String first = rows.size() < paths.rows().size() ? "the first " + rows.size() + " of " : "";
    return "Ranked by the lower bound of the %s: %s%d %s%s"
        .formatted(ranked, first, paths.rows().size(), groups(), only);
  }

  private String groups() {
    return switch (keys().by()) {
      case FUNCTION -> "functions";
      case LINE -> "lines";
      case MODULE -> "modules";
      case PACKAGE -> "packages";
    };
  }

  private MergeKeys keys() {
    return paths.tree().shape().keys();
  }

  private RankNumbers numbers(RankedFunction row) {
    return new RankNumbers(row.share(), row.rate(), speedup);
  }

  /// What is counted: calls, or what the profile itself counts.
  private String noun() {
    return noun(rows);
  }

  /// What is counted of functions: `calls`, `contentions`.
  public static String noun(List<RankedFunction> rows) {
    return rows.stream()
        .filter(row -> row.count().isKnown())
        .map(row -> row.count().noun())
        .findFirst()
        .orElse("calls");
  }

  @Override
  public Table shown() {
    RankWords words = RankWords.of(paths);
    List<Column> columns = new ArrayList<>(RankNumbers.shareColumns(words));
    columns.add(RankNumbers.numeric(noun() + "/s"));
    columns.add(RankNumbers.numeric("per " + one(noun())));
    columns.addAll(RankNumbers.gainColumns(speedup));
    columns.add(new Column(groups().substring(0, groups().length() - 1), ""));
    List<List<Cell>> cells = new ArrayList<>();
    for (RankedFunction row : rows) {
      List<Cell> line = new ArrayList<>(numbers(row).shareCells(words));
      line.add(RankNumbers.cell(RankWords.digits(row.callsPerSecond())));
      line.add(RankNumbers.cell(words.cost(row.costPerCall())));
      line.addAll(numbers(row).gainCells());
      line.add(RankNumbers.cell(row.name() + place(row)));
      cells.add(line);
    }
    return new Table("rank", columns, cells);
  }

  /// One of what is counted: `call`.
  public static String one(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private String place(RankedFunction row) {
    if (keys().by().isGroup()) {
      return "";
    }
    String module = keys().module(row.key());
    String place = module.isEmpty() ? keys().file(row.key()) : module;
    return place.isEmpty() ? "" : "  (" + place + ")";
  }

  @Override
  public Table plain() {
    List<Column> columns = new ArrayList<>();
    List<String> titles = List.of("function", "file", "module", "self", "total", "rankedBy");
    titles.forEach(title -> columns.add(new Column(title, "")));
    columns.addAll(RankNumbers.plainColumns());
    List.of("callSource", "callsFrom", "callsNoun", "calls", "callsSeconds")
        .forEach(title -> columns.add(new Column(title, "")));
    columns.add(new Column("callsPerSecond", ""));
    columns.add(new Column("costPerCall", ""));
    List<List<Cell>> cells = new ArrayList<>();
    for (RankedFunction row : rows) {
      CallCount count = row.count();
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(row.name()));
      line.add(Cell.text(keys().file(row.key())));
      line.add(Cell.text(keys().module(row.key())));
      line.add(Cell.text(String.valueOf(row.self())));
      line.add(Cell.text(String.valueOf(row.total())));
      line.add(Cell.text(word(row.by())));
      line.addAll(numbers(row).plainCells());
      line.add(Cell.text(word(count.source())));
      line.add(Cell.text(count.from()));
      line.add(Cell.text(count.isKnown() ? count.noun() : ""));
      line.add(RankNumbers.plain(count.calls()));
      line.add(RankNumbers.plain(count.seconds()));
      line.add(RankNumbers.plain(row.callsPerSecond()));
      line.add(RankNumbers.plain(row.costPerCall()));
      cells.add(line);
    }
    return new Table("rank", columns, cells);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Who counted, then what became of each file's lines.
  @Override
  public List<String> below() {
    List<String> lines = new ArrayList<>();
    lines.add(whoCounted());
    counts.forEach(file -> lines.addAll(file.words()));
    return lines;
  }

  private String whoCounted() {
    long known = rows.stream().filter(row -> row.count().isKnown()).count();
    int others = paths.options().counts().size();
    if (known == 0) {
      return others == 0
          ? "Calls: unknown, as nothing counted them; samples are not call counts (--counts FILE)"
          : "Calls: unknown of these; counted are those of %d others".formatted(others);
    }
    List<String> from =
        rows.stream()
            .map(RankedFunction::count)
            .filter(CallCount::isKnown)
            .map(c -> c.noun() + " " + c.source().words() + " " + c.from())
            .distinct()
            .toList();
    return "Counts: %s, for %d of these %d%s"
        .formatted(
            String.join("; ", from),
            known,
            rows.size(),
            known < rows.size() ? "; the others are unknown" : "");
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rows");
    for (RankedFunction row : rows) {
      json.writeStartObject();
      json.writeStringField("function", row.name());
      json.writeStringField("file", keys().file(row.key()));
      json.writeStringField("module", keys().module(row.key()));
      json.writeNumberField("self", row.self());
      json.writeNumberField("total", row.total());
      json.writeStringField("rankedBy", word(row.by()));
      numbers(row).json(json);
      calls(json, row);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("counts");
    for (CountsPreview file : counts) {
      CountsJson.write(json, file, keys());
    }
    json.writeEndArray();
  }

  private static void calls(JsonGenerator json, RankedFunction row) throws IOException {
    CallCount count = row.count();
    if (count.isKnown()) {
      json.writeObjectFieldStart("calls");
      json.writeStringField("source", word(count.source()));
      json.writeStringField("from", count.from());
      json.writeStringField("noun", count.noun());
      RankNumbers.number(json, "count", count.calls());
      RankNumbers.number(json, "seconds", count.seconds());
      json.writeEndObject();
    }
    RankNumbers.number(json, "callsPerSecond", row.callsPerSecond());
    RankNumbers.number(json, "costPerCall", row.costPerCall());
  }
}
