package dev.kiln.model.hotpath.rank;

import dev.kiln.model.tree.CallTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Folds functions that call each other, and whose totals sampling cannot tell apart, into one row.
///
/// ```
///   run 92.0 %  -> doFilter 91.8 %  -> handle 91.5 %  -> parse 40 %      one row, named handle:
///               low 90.0 %          low 89.8 %        -> write 51 %      there the cost divides
/// ```
///
/// What flows from `f` to `g` is the total of the outermost nodes of `g` that `f` calls. `g`
/// follows `f` in a chain if that flow is at least the lower bound of the share of `f`, of `g`, and
/// of the function that the chain began with, so that a long chain does not drift. A function whose
/// calls were counted stays a row of its own.
final class ChainRows {
  private final Map<Integer, RankedFunction> byKey = new HashMap<>();
  private final Flows flows;
  private final double whole;

  private ChainRows(CallTree tree, List<RankedFunction> ranked) {
    ranked.forEach(row -> byKey.put(row.key(), row));
    this.whole = tree.total();
    this.flows = new Flows(tree);
  }

  /// @param ranked all functions, best first
  /// @param mine those that may name a row
  /// @return the rows that one of these names, best first; those named by a function that only
  ///   hands on what others do are last
  static List<RankedRow> of(
      CallTree tree, List<RankedFunction> ranked, Predicate<RankedFunction> mine) {
    ChainRows chains = new ChainRows(tree, ranked);
    List<RankedRow> rows = new ArrayList<>();
    List<RankedRow> passing = new ArrayList<>();
    for (RankedFunction first : ranked) {
      if (chains.byKey.containsKey(first.key())) {
        List<RankedFunction> chain = chains.take(first);
        List<RankedFunction> named = chain.stream().filter(mine).toList();
        if (!named.isEmpty()) {
          RankedFunction lead = lead(named);
          List<RankedFunction> others = chain.stream().filter(f -> f.key() != lead.key()).toList();
          (isPassing(lead) ? passing : rows).add(new RankedRow(lead, others));
        }
      }
    }
    rows.sort(Comparator.comparing(RankedRow::function, Ranking.BEST));
    rows.addAll(passing);
    return List.copyOf(rows);
  }

  /// Whether it hands on all but what sampling could miss.
  private static boolean isPassing(RankedFunction function) {
    return function.self() * 2 < function.total() && PassingFrames.isOne(function.name());
  }

  private static RankedFunction lead(List<RankedFunction> chain) {
    return chain.reversed().stream().filter(f -> !isPassing(f)).findFirst().orElse(chain.getLast());
  }

  /// Takes a function and all that fold with it out of those that are left.
  private List<RankedFunction> take(RankedFunction first) {
    Deque<RankedFunction> chain = new ArrayDeque<>();
    chain.add(first);
    byKey.remove(first.key());
    if (first.count().isKnown()) {
      return List.copyOf(chain);
    }
    RankedFunction next = next(first, first.key(), flows.calleeOf(first.key()), true);
    while (next != null) {
      chain.addLast(next);
      next = next(first, next.key(), flows.calleeOf(next.key()), true);
    }
    next = next(first, first.key(), flows.callerOf(first.key()), false);
    while (next != null) {
      chain.addFirst(next);
      next = next(first, next.key(), flows.callerOf(next.key()), false);
    }
    return List.copyOf(chain);
  }

  private @Nullable RankedFunction next(RankedFunction first, int at, int to, boolean toCallee) {
    RankedFunction found = byKey.get(to);
    if (found == null || found.count().isKnown()) {
      return null;
    }
    double share = (toCallee ? flows.of(at, to) : flows.of(to, at)) / whole;
    boolean same = share >= first.share().atLeast() && share >= found.share().atLeast();
    return same ? byKey.remove(to) : null;
  }
}
