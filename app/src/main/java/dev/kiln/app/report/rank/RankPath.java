package dev.kiln.app.report.rank;

import dev.kiln.app.export.Table;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.model.hotpath.rank.HeaviestPath;
import dev.kiln.model.hotpath.rank.HeaviestPath.Step;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.value.Quantities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The heaviest path down from where a function costs most.
///
/// @param paths the ranking that it is of
/// @param path the way
/// @param speedup that gains are given for
public record RankPath(Ranking paths, HeaviestPath path, double speedup) implements RankBody {
  /// @param node where it begins
  public static RankPath of(Ranking paths, int node, double speedup) {
    return new RankPath(paths, HeaviestPath.from(paths.tree(), node), speedup);
  }

  private String from() {
    return path.steps().getFirst().name();
  }

  @Override
  public String basis() {
    return "The heaviest path from " + from() + ": each step has at least half of the one before";
  }

  private RankNumbers numbers(Step step) {
    double perSecond = paths.unit().factor() / paths.options().seconds();
    ShareEstimate share =
        ShareEstimate.of(paths.samples().total(step.node()), paths.samples().total(0));
    return new RankNumbers(share, step.total() * perSecond, speedup);
  }

  @Override
  public Table shown() {
    RankWords words = RankWords.of(paths);
    List<Column> columns = new ArrayList<>();
    columns.add(RankNumbers.numeric("total"));
    columns.add(RankNumbers.numeric("self"));
    columns.add(RankNumbers.numeric("of the first"));
    columns.addAll(RankNumbers.shareColumns(words));
    columns.addAll(RankNumbers.gainColumns(speedup));
    columns.add(new Column("function", ""));
    List<List<Cell>> cells = new ArrayList<>();
    for (Step step : path.steps()) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(words.cost(step.total())));
      line.add(Cell.text(words.cost(step.self())));
      line.add(Cell.text(Quantities.share(step.share())));
      line.addAll(numbers(step).shareCells(words));
      line.addAll(numbers(step).gainCells());
      line.add(Cell.text((cells.isEmpty() ? "" : "> ") + step.name()));
      cells.add(line);
    }
    return new Table("path", columns, cells);
  }

  @Override
  public Table plain() {
    List<Column> columns = new ArrayList<>();
    List.of("function", "self", "total", "shareOfFrom")
        .forEach(title -> columns.add(new Column(title, "")));
    columns.addAll(RankNumbers.plainColumns());
    List<List<Cell>> cells = new ArrayList<>();
    for (Step step : path.steps()) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(step.name()));
      line.add(Cell.text(String.valueOf(step.self())));
      line.add(Cell.text(String.valueOf(step.total())));
      line.add(RankNumbers.plain(step.share()));
      line.addAll(numbers(step).plainCells());
      cells.add(line);
    }
    return new Table("path", columns, cells);
  }

  @Override
  public List<String> below() {
    String last = path.last().name();
    return List.of(
        switch (path.end()) {
          case BODY -> "Ends in " + last + ": at least half of it is its own code";
          case SPLITS -> "Ends in " + last + ": below, several callees share its cost";
        });
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("path");
    json.writeStringField("from", from());
    json.writeStringField("end", path.end().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("steps");
    for (Step step : path.steps()) {
      json.writeStartObject();
      json.writeStringField("function", step.name());
      json.writeNumberField("self", step.self());
      json.writeNumberField("total", step.total());
      RankNumbers.number(json, "shareOfFrom", step.share());
      numbers(step).json(json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
