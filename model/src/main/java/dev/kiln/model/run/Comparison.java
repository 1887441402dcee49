package dev.kiln.model.run;

import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.identity.FunctionIdentity;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Two sides as one profile, and which of its rows are whose.
///
/// ```
///   before.jfr  1,204 rows --+
///                            +--> one profile, 2,395 rows on one trie --> any query --> one shape
///   after.jfr   1,191 rows --+    rows(BASE), rows(CURRENT)                             two trees
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
  private final Rows baseRows;
  private final Rows currentRows;
  private final Runs base;
  private final Runs current;

  private Comparison(
      Profile profile,
      FunctionIdentity identity,
      List<String> notes,
      Rows baseRows,
      Rows currentRows,
      Runs base,
      Runs current) {
    this.profile = profile;
    this.identity = identity;
    this.notes = List.copyOf(notes);
    this.baseRows = baseRows;
    this.currentRows = currentRows;
    this.base = base;
    this.current = current;
  }

  /// Compares two profiles by the standard identity rules.
  ///
  /// @throws IncomparableException where they share no value type
  public static Comparison of(Run base, Run current) throws IncomparableException {
    return of(List.of(base), List.of(current), IdentityRules.standard());
  }

  /// Compares two sides; several runs of one are pooled, which [dev.kiln.model.diff.Comparability]
  /// says.
  ///
  /// @param base at least one
  /// @param current at least one
  /// @throws IncomparableException with one line why, where they share no value type
  public static Comparison of(List<Run> base, List<Run> current, IdentityRules rules)
      throws IncomparableException {
    List<Profile> profiles = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (Run run : base) {
      profiles.add(run.profile());
      sides.add(Side.BASE);
    }
    for (Run run : current) {
      profiles.add(run.profile());
      sides.add(Side.CURRENT);
    }
    UnionBuilder.Union union = UnionBuilder.build(profiles, sides, rules);
    int size = union.profile().samples().size();
    BitSet others = (BitSet) union.baseRows().clone();
    others.flip(0, size);
    Rows all = Rows.range(0, size);
    Rows baseRows = all.and(union.baseRows());
    Rows currentRows = all.and(others);
    return new Comparison(
        union.profile(),
        union.identity(),
        union.notes(),
        baseRows,
        currentRows,
        compared(Side.BASE, base, union.profile(), baseRows),
        compared(Side.CURRENT, current, union.profile(), currentRows));
  }

  private static Runs compared(Side side, List<Run> runs, Profile union, Rows rows) {
    return new Runs(
        side,
        runs.stream().map(Run::name).toList(),
        runs.stream().map(run -> run.profile().info()).toList(),
        runs.stream().map(run -> run.profile().callCounts()).toList(),
        spans(union, rows));
  }

  private static long spans(Profile profile, Rows rows) {
    SampleTable samples = profile.samples();
    LinkTable links = profile.links();
    if (!samples.hasLinks()) {
      return 0;
    }
    BitSet seen = new BitSet(links.size());
    rows.forEach(row -> seen.set(samples.link(row), links.span(samples.link(row)) != 0));
    return seen.cardinality();
  }

  /// The profile that holds the samples of both sides.
  public Profile profile() {
    return profile;
  }

  /// The rows of one side.
  public Rows rows(Side side) {
    return side == Side.BASE ? baseRows : currentRows;
  }

  public Runs side(Side side) {
    return side == Side.BASE ? base : current;
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
        profile, identity, notes, currentRows, baseRows, current.turned(), base.turned());
  }
}
