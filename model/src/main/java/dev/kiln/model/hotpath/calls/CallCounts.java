package dev.kiln.model.hotpath.calls;

import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CountMatch.Outcome;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// How often functions were called, with the counts of all sources merged.
///
/// ```
///   line                      rule    found          becomes
///   com.acme.Cart.load  640   EXACT   Cart.load      the count of Cart.load, measured
///   Cart.load           600   SHORT   Cart.load      outranked: given, not measured
///   .*Cart.*             10   REGEX   7 functions    nothing: a count cannot be divided
/// ```
///
/// Of several lines for one function the measured one wins, then the more exact rule, then the
/// first given. Lines of one source that find a function by one rule, over stretches of one length,
/// are parts of its count and add up: overloads, or a metric's labels.
public final class CallCounts {
  private static final CallCounts NONE = new CallCounts(Map.of(), List.of());

  private final Map<Integer, CallCount> counts;
  private final List<CountMatch> matches;

  private CallCounts(Map<Integer, CallCount> counts, List<CountMatch> matches) {
    this.counts = Map.copyOf(counts);
    this.matches = List.copyOf(matches);
  }

  /// Nothing is known.
  public static CallCounts none() {
    return NONE;
  }

  /// Matches lines with the functions of a tree.
  ///
  /// @param tree whose merge keys that have samples are looked for
  /// @param lines in the order of preference among equals
  public static CallCounts of(CallTree tree, List<CountLine> lines) {
    FunctionTotals totals = FunctionTotals.of(tree);
    return of(tree.shape().keys(), totals::isPresent, lines);
  }

  /// Matches lines with some merge keys.
  ///
  /// @param wanted those that are looked for
  public static CallCounts of(MergeKeys keys, IntPredicate wanted, List<CountLine> lines) {
    NameIndex names = new NameIndex(keys, wanted);
    List<NameIndex.Found> found = lines.stream().map(line -> names.find(line.name())).toList();
    Map<Integer, Integer> winners = winners(lines, found);
    Map<Integer, CallCount> counts = new HashMap<>();
    List<CountMatch> matches = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NameIndex.Found of = found.get(i);
      Outcome outcome = outcome(lines, found, winners, i);
      if (outcome == Outcome.USED) {
        counts.merge(of.keys().getFirst(), lines.get(i).count(), CallCounts::plus);
      }
      int winner = of.keys().size() == 1 ? winners.getOrDefault(of.keys().getFirst(), i) : i;
      String words = words(outcome, lines.get(i), lines.get(winner), of, keys);
      matches.add(new CountMatch(lines.get(i), of.rule(), of.keys(), outcome, words));
    }
    return new CallCounts(counts, matches);
  }

  /// Counts that the profile itself carries beside a cost: contentions beside their delay, objects
  /// beside their bytes.
  ///
  /// @param counted the tree of the counting value type
  /// @param factor counts in one of its values
  /// @param from who counted
  /// @param noun what was counted
  public static CallCounts ofProfile(CallTree counted, double factor, String from, String noun) {
    FunctionTotals totals = FunctionTotals.of(counted);
    Map<Integer, CallCount> counts = new HashMap<>();
    for (int key = 0; key < counted.shape().keys().size(); key++) {
      if (totals.total(key) > 0) {
        double count = totals.total(key) * factor;
        counts.put(key, new CallCount(Source.MEASURED, from, noun, count, Double.NaN));
      }
    }
    return new CallCounts(counts, List.of());
  }

  /// By key the line that comes first.
  private static Map<Integer, Integer> winners(List<CountLine> lines, List<NameIndex.Found> found) {
    Comparator<Integer> better =
        Comparator.<Integer, Source>comparing(i -> lines.get(i).count().source())
            .thenComparing(i -> found.get(i).rule())
            .thenComparing(Comparator.naturalOrder());
    Map<Integer, Integer> winners = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (found.get(i).keys().size() == 1) {
        winners.merge(
            found.get(i).keys().getFirst(), i, (a, b) -> better.compare(a, b) <= 0 ? a : b);
      }
    }
    return winners;
  }

  private static Outcome outcome(
      List<CountLine> lines, List<NameIndex.Found> found, Map<Integer, Integer> winners, int i) {
    NameIndex.Found of = found.get(i);
    if (of.keys().size() != 1) {
      return of.keys().isEmpty() ? Outcome.NONE : Outcome.SEVERAL;
    }
    int winner = winners.getOrDefault(of.keys().getFirst(), i);
    CallCount count = lines.get(i).count();
    CallCount best = lines.get(winner).count();
    boolean part =
        count.source() == best.source()
            && count.from().equals(best.from())
            && count.noun().equals(best.noun())
            && Double.compare(count.seconds(), best.seconds()) == 0
            && of.rule() == found.get(winner).rule();
    return part ? Outcome.USED : Outcome.OUTRANKED;
  }

  private static CallCount plus(CallCount one, CallCount other) {
    double calls = one.calls() + other.calls();
    return new CallCount(one.source(), one.from(), one.noun(), calls, one.seconds());
  }

  private static String words(
      Outcome outcome, CountLine line, CountLine winner, NameIndex.Found found, MergeKeys keys) {
    return switch (outcome) {
      case USED ->
          "%s: %s (by %s)"
              .formatted(
                  keys.name(found.keys().getFirst()), line.count().words(), found.rule().words());
      case OUTRANKED ->
          "%s: not used, because it is %s %s"
              .formatted(
                  keys.name(found.keys().getFirst()),
                  winner.count().source().words(),
                  winner.count().from());
      case SEVERAL ->
          "%s: matches %d functions, such as %s and %s; a count cannot be divided among them"
              .formatted(
                  line.name(),
                  found.keys().size(),
                  keys.name(found.keys().getFirst()),
                  keys.name(found.keys().get(1)));
      case NONE ->
          line.name()
              + (found.givenUp()
                  ? ": the regular expression takes too long; give a simpler one"
                  : ": no such function in this profile");
    };
  }

  /// The count of a merge key, which may be UNKNOWN.
  public CallCount of(int key) {
    return counts.getOrDefault(key, CallCount.UNKNOWN);
  }

  /// How many keys have a count.
  public int size() {
    return counts.size();
  }

  /// What became of each line, in their order.
  public List<CountMatch> matches() {
    return matches;
  }
}
