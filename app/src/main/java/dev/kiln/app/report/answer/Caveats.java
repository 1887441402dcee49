package dev.kiln.app.report.answer;

import dev.kiln.app.report.Report;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.NothingFound;
import dev.kiln.model.tree.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is to be known before an answer: that the query finds nothing, and which of its terms is to
/// blame; that values are below zero. A line each.
///
/// @param nothing where the query finds nothing
/// @param signs where values are below zero, which the import of their file has told
public record Caveats(List<String> nothing, List<String> signs) {
  public Caveats {
    nothing = List.copyOf(nothing);
    signs = List.copyOf(signs);
  }

  /// @param tree what the query found
  public static Caveats of(ProfileView view, Query query, CallTree tree) {
    String reason = NothingFound.reason(view, query, tree);
    return new Caveats(reason.isEmpty() ? List.of() : List.of(reason), signs(tree));
  }

  /// Of both sides of a comparison.
  public static Caveats of(ComparisonResult result) {
    List<ComparisonResult.Empty> empty = result.empty();
    List<String> nothing = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    for (ComparisonResult.Empty side : empty) {
      String other =
          empty.size() > 1
              ? ""
              : side.side() == Side.BASE
                  ? ", so all that current has is new"
                  : ", so all that base has is gone";
      nothing.add(side.side().word() + ": " + side.reason() + other);
    }
    for (Side side : Side.values()) {
      signs(result.down().tree(side)).forEach(words -> signs.add(side.word() + ": " + words));
    }
    return new Caveats(nothing, signs);
  }

  /// All lines.
  public List<String> lines() {
    return Stream.concat(nothing.stream(), signs.stream()).toList();
  }

  /// Tells beside an answer what nobody else has told.
  public void tell(Inputs inputs) {
    nothing.forEach(inputs::tell);
  }

  private static List<String> signs(CallTree tree) {
    return tree.hasNegative()
        ? List.of(
            tree.profile().valueTypes().get(tree.valueType())
                + " holds values below zero: shares are of the sum of absolute values")
        : List.of();
  }

  /// Refuses a comparison with a side that has no sample.
  ///
  /// @throws QueryException if a side has none
  public static void requireSamples(ComparisonResult result) {
    List<ComparisonResult.Empty> empty = result.empty();
    if (empty.isEmpty()) {
      return;
    }
    String first = empty.getFirst().reason();
    boolean alike = empty.stream().allMatch(side -> side.reason().equals(first));
    String side = empty.size() > 1 && alike ? "" : empty.getFirst().side().word() + ": ";
    throw new QueryException("nothing to compare: " + side + first, Need.EMPTY_SIDE);
  }

  /// The printed answer. Tables for spreadsheets have no place for caveats, which go beside them.
  public Outcome.Plain before(
      Report<?> report, Request request, ReportFormat format, Inputs inputs) {
    if (format.isOneTable()) {
      tell(inputs);
    }
    boolean raw = request.get(ReportOptions.RAW);
    return new Outcome.Plain(report.after(lines()).raw(raw).text(format));
  }
}
