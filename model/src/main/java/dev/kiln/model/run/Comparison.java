package dev.kiln.model.run;

import dev.kiln.model.Profile;
import dev.kiln.model.identity.FunctionIdentity;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Rows;
import dev.kiln.model.sampling.LinkedSpans;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two sides merged into one profile, and which of its rows belong to which run.
///
/// ```
///   before.jfr  1,204 rows --+
///                            +--> one profile, 2,395 rows on one trie --> any query --> one shape
///   after.jfr   1,191 rows --+    pooled(BASE), pooled(CURRENT)                         two trees
/// ```
///
/// So whatever works on a profile works on a comparison: filters, transforms, merge keys, tables.
/// Nothing is subtracted. No sample is lost: the rows of a side add up to what its files hold, for
/// every value type that the sides share.
///
/// Immutable.
public final class Comparison {
  private final Profile profile;
  private final FunctionIdentity identity;
  private final List<String> notes;
  private final Runs base;
  private final Runs current;
  private final Rows basePooled;
  private final Rows currentPooled;

  /// Null if each side has one run.
  private final @Nullable RunColumn column;

  /// Whether the column counts the runs of current first.
  private final boolean turned;

  private Comparison(
      Profile profile,
      FunctionIdentity identity,
      List<String> notes,
      Runs base,
      Runs current,
      Rows basePooled,
      Rows currentPooled,
      @Nullable RunColumn column,
      boolean turned) {
    this.profile = profile;
    this.identity = identity;
    this.notes = List.copyOf(notes);
    this.base = base;
    this.current = current;
    this.basePooled = basePooled;
    this.currentPooled = currentPooled;
    this.column = column;
    this.turned = turned;
  }

  /// Compares two profiles by the standard identity rules.
  ///
  /// @throws IncomparableException if they share no value type
  public static Comparison of(RunInput base, RunInput current) throws IncomparableException {
    return of(List.of(base), List.of(current), IdentityRules.standard());
  }

  /// Compares two sides of one run or several.
  ///
  /// @param base at least one
  /// @param current at least one
  /// @throws IncomparableException with one line why, if they share no value type
  public static Comparison of(List<RunInput> base, List<RunInput> current, IdentityRules rules)
      throws IncomparableException {
    List<Profile> profiles = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (RunInput run : base) {
      profiles.add(run.profile());
      sides.add(Side.BASE);
    }
    for (RunInput run : current) {
      profiles.add(run.profile());
      sides.add(Side.CURRENT);
    }
    UnionBuilder.Union union = UnionBuilder.build(profiles, sides, rules);
    List<BitSet> ofBase = union.rowsOf().subList(0, base.size());
    List<BitSet> ofCurrent = union.rowsOf().subList(base.size(), profiles.size());
    int size = union.profile().samples().size();
    Rows basePooled = pooled(ofBase, size);
    Rows currentPooled = pooled(ofCurrent, size);
    return new Comparison(
        union.profile(),
        union.identity(),
        union.notes(),
        runs(Side.BASE, base, ofBase, union.profile(), basePooled),
        runs(Side.CURRENT, current, ofCurrent, union.profile(), currentPooled),
        basePooled,
        currentPooled,
        profiles.size() == 2 ? null : RunColumn.of(union.rowsOf(), size),
        false);
  }

  private static Rows pooled(List<BitSet> rowsOf, int size) {
    BitSet all = rowsOf.getFirst();
    if (rowsOf.size() > 1) {
      all = new BitSet(size);
      rowsOf.forEach(all::or);
    }
    return Rows.range(0, size).and(all);
  }

  private static Runs runs(
      Side side, List<RunInput> inputs, List<BitSet> rowsOf, Profile union, Rows pooled) {
    List<Run> runs = new ArrayList<>();
    for (int run = 0; run < inputs.size(); run++) {
      Rows rows = inputs.size() == 1 ? pooled : pooled.and(rowsOf.get(run));
      runs.add(Run.of(inputs.get(run), rows));
    }
    return new Runs(side, runs, LinkedSpans.count(union, pooled));
  }

  /// The profile that holds the samples of both sides.
  public Profile profile() {
    return profile;
  }

  public Runs runs(Side side) {
    return side == Side.BASE ? base : current;
  }

  /// The rows of all runs of one side.
  public Rows pooled(Side side) {
    return side == Side.BASE ? basePooled : currentPooled;
  }

  /// How many runs both sides have.
  public int runCount() {
    return base.runs().size() + current.runs().size();
  }

  /// A run by its number: from 0, those of base before those of current.
  public Run run(int number) {
    int ofBase = base.runs().size();
    return number < ofBase ? base.runs().get(number) : current.runs().get(number - ofBase);
  }

  /// The number of the run that a row is of.
  public int runOf(int row) {
    if (column == null) {
      return basePooled.contains(row) ? 0 : 1;
    }
    int run = column.get(row);
    if (!turned) {
      return run;
    }
    int ofCurrent = current.runs().size();
    return run < ofCurrent ? base.runs().size() + run : run - ofCurrent;
  }

  /// Which rules made names equal, and what they did.
  public FunctionIdentity identity() {
    return identity;
  }

  /// What was left out or assumed to make the sides comparable.
  public List<String> notes() {
    return notes;
  }

  /// The same with base and current exchanged; nothing is merged again.
  public Comparison swapped() {
    return new Comparison(
        profile,
        identity,
        notes,
        current.turned(),
        base.turned(),
        currentPooled,
        basePooled,
        column,
        !turned);
  }
}
