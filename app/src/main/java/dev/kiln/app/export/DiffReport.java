package dev.kiln.app.export;

import dev.kiln.app.request.options.DiffQuestion.Sort;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.Move;
import dev.kiln.model.tree.MergeKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The delta table of a comparison as text, JSON, CSV or Markdown.
///
/// The JSON schema, `kiln.diff/1`, stands in docs/diff.md.
public final class DiffReport {
  /// One row of a list.
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

  /// A list as it is printed.
  ///
  /// @param count how many functions it has
  /// @param rows those that are printed
  /// @param byTotal whether it is about totals, else about self values
  record Part(Listing listing, int count, List<Row> rows, boolean byTotal) {
    /// `slower`, as the option and JSON have it.
    String word() {
      return listing.name().toLowerCase(Locale.ROOT);
    }

    String title() {
      return word().substring(0, 1).toUpperCase(Locale.ROOT) + word().substring(1);
    }
  }

  private final ComparisonResult result;
  private final List<Part> parts;
  private final DiffCalls calls;
  private final int limit;

  private DiffReport(ComparisonResult result, List<Part> parts, DiffCalls calls, int limit) {
    this.result = result;
    this.parts = parts;
    this.calls = calls;
    this.limit = limit;
  }

  /// Sorts and cuts the lists.
  ///
  /// @param sort null for what each list is about
  /// @param limit the most rows of a list; 0 for all
  public static DiffReport of(
      ComparisonResult result, List<Listing> listings, @Nullable Sort sort, int limit) {
    Rows rows = new Rows(result, sort, limit == 0 ? Integer.MAX_VALUE : limit);
    List<Part> parts = listings.stream().map(rows::part).toList();
    return new DiffReport(result, parts, DiffCalls.unknown(result), limit);
  }

  /// The same with what is known of calls.
  public DiffReport with(DiffCalls known) {
    return new DiffReport(result, parts, known, limit);
  }

  DiffCalls calls() {
    return calls;
  }

  /// Why costs changed, in lines.
  List<String> why() {
    return calls.words(result, limit);
  }

  ComparisonResult result() {
    return result;
  }

  /// The words of the tree toward callees, which lists and sums are of.
  DiffWords words() {
    return DiffWords.of(result.down());
  }

  List<Part> parts() {
    return parts;
  }

  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> new DiffReportText(this).text();
      case JSON -> new DiffReportJson(this).json();
      case CSV -> DiffReportTables.csv(this);
      case MD -> DiffReportTables.markdown(this);
    };
  }

  /// Makes the rows of lists.
  private record Rows(ComparisonResult result, @Nullable Sort sort, int limit) {
    Part part(Listing listing) {
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
        deltas.sort(order(byTotal));
      }
      Map<Integer, Move> moves = new HashMap<>();
      result.down().movedFunctions().forEach(move -> moves.put(move.key(), move));
      List<Row> rows = deltas.stream().limit(limit).map(d -> row(d, moves.get(d.key()))).toList();
      return new Part(listing, keys.length, rows, byTotal);
    }

    private Comparator<FunctionDelta> order(boolean byTotal) {
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
      return Math.max(
          Math.abs(delta.base().scaledTotal()), Math.abs(delta.current().scaledTotal()));
    }

    /// What is on neither side has changed the least.
    private static double relativeSize(FunctionDelta delta, boolean byTotal) {
      double relative = Math.abs(byTotal ? delta.totalRelative() : delta.selfRelative());
      return Double.isNaN(relative) ? 0 : relative;
    }

    private Row row(FunctionDelta delta, @Nullable Move move) {
      MergeKeys keys = result.down().shape().keys();
      return new Row(
          delta,
          keys.file(delta.key()),
          keys.module(delta.key()),
          move == null || move.from() < 0 ? "" : keys.name(move.from()),
          move == null || move.to() < 0 ? "" : keys.name(move.to()));
    }
  }
}
