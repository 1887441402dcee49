package dev.kiln.app.report.diff;

import dev.kiln.app.request.question.DiffQuestion.Sort;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.Move;
import dev.kiln.model.tree.MergeKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list of functions as it is printed.
///
/// @param count how many functions it has
/// @param rows those that are printed
/// @param byTotal whether it is about totals, else about self values
record FunctionList(Listing listing, int count, List<Row> rows, boolean byTotal) {
  FunctionList {
    rows = List.copyOf(rows);
  }

  /// One row.
  ///
  /// @param from the caller that a moved function left; empty for others, and for the root
  /// @param to the caller that it went to
  record Row(FunctionDelta delta, String file, String module, String from, String to) {
    String function() {
      return delta.name();
    }

    String place() {
      return module.isEmpty() ? file : module;
    }
  }

  /// @param sort null for what the list is about
  /// @param limit the most rows
  static FunctionList of(ComparisonResult result, Listing listing, @Nullable Sort sort, int limit) {
    boolean alone = listing == Listing.NEW || listing == Listing.VANISHED;
    boolean byTotal =
        sort == null || sort == Sort.RELATIVE || sort == Sort.NAME
            ? alone || listing == Listing.MOVED
            : sort == Sort.TOTAL;
    int[] keys = result.functions().keys(listing);
    List<FunctionDelta> deltas = new ArrayList<>();
    boolean ordered = !byTotal && (sort == null || sort == Sort.SELF);
    Arrays.stream(keys)
        .limit(ordered ? limit : keys.length)
        .forEach(key -> deltas.add(result.functions().delta(key)));
    if (!ordered) {
      deltas.sort(order(sort, byTotal));
    }
    Map<Integer, Move> moves = new HashMap<>();
    result.down().movedFunctions().forEach(move -> moves.put(move.key(), move));
    MergeKeys names = result.down().shape().keys();
    List<Row> rows =
        deltas.stream().limit(limit).map(d -> row(d, moves.get(d.key()), names)).toList();
    return new FunctionList(listing, keys.length, rows, byTotal);
  }

  private static Row row(FunctionDelta delta, @Nullable Move move, MergeKeys keys) {
    return new Row(
        delta,
        keys.file(delta.key()),
        keys.module(delta.key()),
        move == null || move.from() < 0 ? "" : keys.name(move.from()),
        move == null || move.to() < 0 ? "" : keys.name(move.to()));
  }

  private static Comparator<FunctionDelta> order(@Nullable Sort sort, boolean byTotal) {
    Comparator<FunctionDelta> bySize =
        Comparator.comparingDouble(
                (FunctionDelta d) -> -Math.abs(byTotal ? d.totalDelta() : d.selfDelta()))
            .thenComparingDouble(d -> -largerTotal(d))
            .thenComparing(FunctionDelta::name);
    if (sort == Sort.NAME) {
      return Comparator.comparing(FunctionDelta::name).thenComparing(bySize);
    }
    if (sort == Sort.RELATIVE) {
      return Comparator.comparingDouble((FunctionDelta d) -> -relativeSize(d, byTotal))
          .thenComparing(bySize);
    }
    return bySize;
  }

  private static double largerTotal(FunctionDelta delta) {
    return Math.max(Math.abs(delta.base().scaledTotal()), Math.abs(delta.current().scaledTotal()));
  }

  /// What is on neither side has changed the least.
  private static double relativeSize(FunctionDelta delta, boolean byTotal) {
    double relative = Math.abs(byTotal ? delta.totalRelative() : delta.selfRelative());
    return Double.isNaN(relative) ? 0 : relative;
  }

  /// `slower`, as the option and JSON have it.
  static String word(Listing listing) {
    return listing.name().toLowerCase(Locale.ROOT);
  }

  /// `Slower (12, the first 10), self`.
  String title() {
    String word = word(listing);
    String more = rows.size() < count ? ", the first " + rows.size() : "";
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1)
        + " ("
        + count
        + more
        + "), "
        + (byTotal ? "total" : "self");
  }
}
