package dev.kiln.model.hotpath.rank;

import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Selection;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The functions of a query, ranked by the least that removing them saves.
///
/// ```
///   function   share, interval        cores   calls/s   per call   if gone   at 2x
///   place      36.9 %  36.4..37.4      1.48       310    4.79 ms     1.58     1.23
///   rebuild     0.3 %   0.25..0.36     0.012    0.008    1.44 s      1.003    1.002
/// ```
///
/// cost rate = total / seconds; calls/sec = calls / seconds; per call = cost rate / calls/sec;
/// share p = total / all; if gone 1 / (1 - p), `k` times faster 1 / ((1 - p) + p / k), see
/// [Amdahl]. Totals count a recursive function once a stack.
///
/// Invariant: rows are sorted by the lower bound of the share they are ranked by, then by its
/// value, then by name, so that a function of three samples never leads one of thousands.
public final class Ranking {
  static final Comparator<RankedFunction> BEST =
      Comparator.<RankedFunction>comparingDouble(row -> -row.share().atLeast())
          .thenComparingDouble(row -> -row.value())
          .thenComparing(RankedFunction::name)
          .thenComparingInt(RankedFunction::key);

  private final SideSamples samples;
  private final RankOptions options;
  private final Unit unit;
  private final List<RankedFunction> rows;
  private final List<RankedRow> folded;
  private final boolean isPart;

  /// @param whole the value of all samples that could be ranked, native
  private Ranking(SideSamples samples, long whole, RankOptions options) {
    this.samples = samples;
    this.options = options;
    CallTree tree = samples.tree();
    this.unit = Unit.of(tree.profile().valueTypes().get(tree.valueType()).unit());
    this.isPart = tree.total() != whole;
    List<RankedFunction> all = rank();
    this.rows = all.stream().filter(row -> options.isMine(row.name())).toList();
    this.folded = fold(all);
  }

  /// Ranks the functions of a query, whatever its direction.
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public static Ranking of(ProfileView view, Query query, RankOptions options) {
    Query callees = query.withDirection(Direction.CALLEES);
    int valueType = Selection.valueType(view.profile(), query.valueType());
    SideSamples samples = SideSamples.of(view.shape(callees), view.rows(query), valueType);
    return new Ranking(samples, view.total(valueType), options);
  }

  private List<RankedFunction> rank() {
    KeySamples sums = KeySamples.of(samples);
    MergeKeys keys = samples.tree().shape().keys();
    // A part of a difference is not a share that could be saved.
    Sums whole = samples.tree().hasNegative() ? Sums.NONE : sums.whole();
    List<RankedFunction> found = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      Sums self = sums.self(key);
      Sums total = sums.total(key);
      boolean present = (options.by() == RankOptions.By.SELF ? self : total).value() > 0;
      if (present) {
        found.add(row(key, keys.name(key), self, total, whole));
      }
    }
    found.sort(BEST);
    return List.copyOf(found);
  }

  private RankedFunction row(int key, String name, Sums self, Sums total, Sums whole) {
    double toRate = unit.factor() / options.seconds();
    CallCount count = options.counts().of(key);
    return new RankedFunction(
        key,
        name,
        options.by(),
        (long) self.value(),
        (long) total.value(),
        ShareEstimate.of(self, whole),
        ShareEstimate.of(total, whole),
        self.value() * toRate,
        total.value() * toRate,
        count,
        count.perSecond(options.seconds()),
        count.perCall(total.value(), options.seconds()));
  }

  public List<RankedFunction> rows() {
    return rows;
  }

  /// The rows with functions that cannot be told apart folded, see [ChainRows]; each function alone
  /// if they are ranked by self or are no functions.
  public List<RankedRow> folded() {
    return folded;
  }

  private List<RankedRow> fold(List<RankedFunction> all) {
    boolean chains =
        options.by() == RankOptions.By.TOTAL && tree().shape().keys().by() == MergeKey.FUNCTION;
    return chains && tree().total() > 0
        ? ChainRows.of(tree(), all, function -> options.isMine(function.name()))
        : rows.stream().map(row -> new RankedRow(row, List.of())).toList();
  }

  public CallTree tree() {
    return samples.tree();
  }

  /// The samples behind the values, for what-if and paths of the same rows.
  public SideSamples samples() {
    return samples;
  }

  public RankOptions options() {
    return options;
  }

  /// The unit of the values; rates are in its base unit.
  public Unit unit() {
    return unit;
  }

  /// The whole a second, in the base unit: of CPU time, cores busy; NaN if the length is unknown.
  public double wholeRate() {
    return samples.tree().total() * unit.factor() / options.seconds();
  }

  /// What is to be known before the numbers, in sentences; may be empty.
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    CallTree tree = samples.tree();
    String type = tree.profile().valueTypes().get(tree.valueType()).name();
    if (unit.dimension() == Dimension.TIME && type.toLowerCase(Locale.ROOT).contains("cpu")) {
      notes.add("A share of CPU time predicts CPU saved, not latency");
    }
    if (Double.isNaN(options.seconds())) {
      notes.add("The length of the recording is unknown, so there are no values per second");
    }
    if (isPart && options.counts().size() > 0) {
      notes.add(
          "The query selects a part of the samples, but calls were counted in the whole"
              + " recording: a call costs more than it seems");
    }
    if (samples.tree().hasNegative()) {
      notes.add(
          "Values below zero are a difference, of which no fix saves a share: there are no shares");
    } else if (!(samples.tree().total() > 0)) {
      notes.add("The values do not add up to more than 0, so there are no shares");
    }
    return List.copyOf(notes);
  }
}
