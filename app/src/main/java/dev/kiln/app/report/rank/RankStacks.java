package dev.kiln.app.report.rank;

import dev.kiln.app.export.Table;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.model.hotpath.rank.RankedStack;
import dev.kiln.model.hotpath.rank.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Whole paths, ranked by the lower bound of the share of what ends there.
///
/// @param paths the ranking that they are of
/// @param stacks those that are shown
/// @param speedup that gains are given for
public record RankStacks(Ranking paths, List<RankedStack> stacks, double speedup)
    implements RankBody {
  public RankStacks {
    stacks = List.copyOf(stacks);
  }

  /// @param limit the most paths; 0 for all
  public static RankStacks of(Ranking paths, double speedup, int limit) {
    int most = limit == 0 ? Integer.MAX_VALUE : limit;
    return new RankStacks(paths, RankedStack.rank(paths.samples(), most), speedup);
  }

  @Override
  public String basis() {
    return "Whole paths, ranked by the lower bound of the share of what ends there: "
        + stacks.size()
        + " shown";
  }

  private RankNumbers numbers(RankedStack stack) {
    double perSecond = paths.unit().factor() / paths.options().seconds();
    return new RankNumbers(stack.share(), stack.value() * perSecond, speedup);
  }

  @Override
  public Table shown() {
    RankWords words = RankWords.of(paths);
    List<Column> columns = new ArrayList<>(RankNumbers.shareColumns(words));
    columns.addAll(RankNumbers.gainColumns(speedup));
    columns.add(new Column("path", ""));
    List<List<Cell>> cells = new ArrayList<>();
    for (RankedStack stack : stacks) {
      List<Cell> line = new ArrayList<>(numbers(stack).shareCells(words));
      line.addAll(numbers(stack).gainCells());
      line.add(Cell.text(String.join(" > ", stack.names())));
      cells.add(line);
    }
    return new Table("paths", columns, cells);
  }

  @Override
  public Table plain() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("path", ""));
    columns.add(new Column("value", ""));
    columns.addAll(RankNumbers.plainColumns());
    List<List<Cell>> cells = new ArrayList<>();
    for (RankedStack stack : stacks) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(String.join(";", stack.names())));
      line.add(Cell.text(String.valueOf(stack.value())));
      line.addAll(numbers(stack).plainCells());
      cells.add(line);
    }
    return new Table("paths", columns, cells);
  }

  @Override
  public List<String> below() {
    return List.of();
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("paths");
    for (RankedStack stack : stacks) {
      json.writeStartObject();
      json.writeArrayFieldStart("frames");
      for (String name : stack.names()) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeNumberField("value", stack.value());
      numbers(stack).json(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
