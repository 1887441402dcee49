package dev.kiln.app.report.rank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.stats.Interval;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers that every row of a ranking has: its share, its cost rate and what a fix gains.
///
/// @param share of the whole
/// @param rate in the base unit a second; NaN where unknown
/// @param speedup that a gain is given for
record RankNumbers(ShareEstimate share, double rate, double speedup) {
  /// A number column; what its cells are in is part of their text.
  static Column numeric(String title) {
    return new Column(title, "shown with it");
  }

  static Cell cell(String shown) {
    return Cell.text(shown);
  }

  /// A cell for programs; empty where the number is unknown or infinite.
  static Cell plain(double value) {
    return Cell.text(Double.isFinite(value) ? String.valueOf(value) : "");
  }

  /// Leaves an unknown or infinite number out.
  static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    }
  }

  /// Columns before those that only functions have.
  static List<Column> shareColumns(RankWords words) {
    return List.of(numeric("share"), numeric("95 % interval"), numeric(words.rateTitle()));
  }

  List<Cell> shareCells(RankWords words) {
    return List.of(
        Cell.share(share.share()),
        cell(RankWords.shares(share.interval())),
        cell(words.rate(rate)));
  }

  /// Columns behind them.
  static List<Column> gainColumns(double speedup) {
    return List.of(
        numeric("if gone"), numeric("interval"), numeric("at " + RankWords.times(speedup) + "×"));
  }

  List<Cell> gainCells() {
    return List.of(
        cell(RankWords.gain(share.bound())),
        cell(RankWords.gains(share.boundInterval())),
        cell(RankWords.gain(share.gain(speedup))));
  }

  /// All by their names in JSON and CSV, in order.
  Map<String, Double> byName() {
    Interval of = share.interval();
    Interval gone = share.boundInterval();
    Interval faster = share.gainInterval(speedup);
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("share", share.share());
    all.put("shareLow", of.low());
    all.put("shareHigh", of.high());
    all.put("rate", rate);
    all.put("ifGone", share.bound());
    all.put("ifGoneLow", gone.low());
    all.put("ifGoneHigh", gone.high());
    all.put("atSpeedup", share.gain(speedup));
    all.put("atSpeedupLow", faster.low());
    all.put("atSpeedupHigh", faster.high());
    return all;
  }

  static final List<String> NAMES =
      List.of(
          "share",
          "shareLow",
          "shareHigh",
          "rate",
          "ifGone",
          "ifGoneLow",
          "ifGoneHigh",
          "atSpeedup",
          "atSpeedupLow",
          "atSpeedupHigh");

  static List<Column> plainColumns() {
    return NAMES.stream().map(name -> new Column(name, "")).toList();
  }

  List<Cell> plainCells() {
    return byName().values().stream().map(RankNumbers::plain).toList();
  }

  void json(JsonGenerator json) throws IOException {
    for (Map.Entry<String, Double> each : byName().entrySet()) {
      number(json, each.getKey(), each.getValue());
    }
  }
}
