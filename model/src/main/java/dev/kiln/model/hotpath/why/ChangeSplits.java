package dev.kiln.model.hotpath.why;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.hotpath.calls.PairedCounts;
import dev.kiln.model.hotpath.calls.RecordedCounts;
import dev.kiln.model.hotpath.calls.RecordingLength;
import dev.kiln.model.hotpath.why.ChangeSplit.Verdict;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.ProfileView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why the functions of a comparison cost more or less: because they are called more, or because
/// each call costs more.
///
/// ```
///   function          calls          a call            change  =  by calls  +  by cost
///   JsonParser.parse  900 -> 3,500   0 s -> 403 µs     +1.41 s    +0.52 s      +0.89 s
/// ```
///
/// Totals, with all that a function calls, on the basis of the comparison. A share has no calls:
/// [#countable] takes the second in its place.
///
/// Invariants: a row has counts on both sides that fit its costs; both parts are its change; rows
/// are sorted by the size of the change, then by name.
public final class ChangeSplits {
  /// A function whose change is split.
  ///
  /// @param delta as the comparison has it
  /// @param base who counted the calls of the base
  /// @param split on [#basis]
  /// @param verdict SAME if the change is inside the noise
  public record Row(
      FunctionDelta delta, CallCount base, CallCount current, ChangeSplit split, Verdict verdict) {
    public String name() {
      return delta.name();
    }
  }

  private static final double EVEN = 0.01;

  private final Basis basis;
  private final Map<Integer, Row> rows = new LinkedHashMap<>();

  private ChangeSplits(Basis basis, List<Row> rows) {
    this.basis = basis;
    rows.forEach(row -> this.rows.put(row.delta().key(), row));
  }

  /// The functions on a basis that calls can be on: if it is the share, the second; if lengths are
  /// unknown there is none, and no change is split.
  ///
  /// @param query of the comparison
  public static FunctionDeltas countable(FunctionDeltas functions, Query query) {
    DiffTree diff = functions.diff();
    Comparison comparison = diff.comparison();
    boolean isShare = diff.scale().basis() == Basis.SHARE;
    if (!isShare || !Basis.PER_SECOND.unavailable(comparison, null).isEmpty()) {
      return functions;
    }
    ProfileView view = new ProfileView(diff.profile());
    Query down = query.withDirection(Direction.CALLEES);
    return FunctionDeltas.of(DiffTree.of(comparison, view, down, Basis.PER_SECOND, null));
  }

  /// Splits the changes of all functions with calls on both sides.
  ///
  /// @param functions of a tree toward callees, not as shares
  /// @param base counts by its merge keys, of [#counts]
  /// @param filters of the query, of which those of time say how long a part is
  public static ChangeSplits of(
      FunctionDeltas functions, CallCounts base, CallCounts current, List<Filter> filters) {
    Exposure from = Exposure.of(functions.diff(), Side.BASE, filters);
    Exposure to = Exposure.of(functions.diff(), Side.CURRENT, filters);
    Basis basis = functions.diff().scale().basis();
    List<Row> rows = new ArrayList<>();
    for (int key = 0; basis != Basis.SHARE && key < functions.keys(); key++) {
      if (functions.isPresent(key) && base.of(key).isKnown() && current.of(key).isKnown()) {
        FunctionDelta delta = functions.delta(key);
        ChangeSplit split =
            new ChangeSplit(
                from.calls(base.of(key)),
                delta.base().total() * from.scale(),
                to.calls(current.of(key)),
                delta.current().total() * to.scale());
        if (split.isKnown()) {
          Verdict verdict = split.verdict(delta.totalInterval());
          rows.add(new Row(delta, base.of(key), current.of(key), split, verdict));
        }
      }
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -Math.abs(row.split().change()))
            .thenComparing(Row::name));
    return new ChangeSplits(basis, rows);
  }

  /// Splits the changes by what the recordings themselves counted.
  ///
  /// @param functions of a tree toward callees
  /// @param query of the comparison
  public static ChangeSplits recorded(FunctionDeltas functions, Query query) {
    CallCounts base = recorded(functions, Side.BASE, query);
    CallCounts current = recorded(functions, Side.CURRENT, query);
    boolean known = base.size() > 0 && current.size() > 0;
    return of(known ? countable(functions, query) : functions, base, current, query.filters());
  }

  private static CallCounts recorded(FunctionDeltas functions, Side side, Query query) {
    List<CountLine> lines =
        RecordedCounts.of(functions.diff().comparison().runs(side), query.filters()).lines();
    return lines.isEmpty() ? PairedCounts.ofSide(functions, side, query) : counts(functions, lines);
  }

  /// Matches lines with the functions of a comparison: those of either side, as one may be called
  /// where no sample saw it.
  public static CallCounts counts(FunctionDeltas functions, List<CountLine> lines) {
    MergeKeys keys = functions.diff().shape().keys();
    return CallCounts.of(keys, functions::isPresent, lines);
  }

  /// The factors for a side's native values and calls.
  ///
  /// @param seconds the length of what the rows were chosen from; NaN if unknown
  private record Exposure(double scale, double seconds) {
    static Exposure of(DiffTree diff, Side side, List<Filter> filters) {
      long nanos = diff.comparison().runs(side).durationNanos().orElse(0);
      double recording = nanos > 0 ? nanos * 1e-9 : Double.NaN;
      double seconds = RecordingLength.seconds(recording, filters);
      return new Exposure(diff.scale().of(side), seconds);
    }

    /// Calls of another stretch than the samples are scaled to theirs; what is as long but for a
    /// hundredth is the same stretch, between the first and the last reading of a counter.
    double calls(CallCount count) {
      boolean whole =
          Double.isNaN(count.seconds()) || Math.abs(count.seconds() - seconds) <= EVEN * seconds;
      return (whole ? count.calls() : count.perSecond(seconds) * seconds) * scale;
    }
  }

  /// The basis that splits are on.
  public Basis basis() {
    return basis;
  }

  /// The rows, the largest change first.
  public List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /// The row of a merge key; null if calls are not known on both sides.
  public @Nullable Row of(int key) {
    return rows.get(key);
  }
}
