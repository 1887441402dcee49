package dev.kiln.model.hotpath.rank;

import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.tree.CallTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// One whole path, from the root to where samples end, and what ends there.
///
/// @param node where it ends
/// @param names of its frames, the outermost first
/// @param value of the samples that end there, native
/// @param share of the whole
public record RankedStack(int node, List<String> names, long value, ShareEstimate share) {
  public RankedStack {
    names = List.copyOf(names);
  }

  /// The heaviest paths by the lower bound of their share, then of value: O(nodes log limit).
  ///
  /// @param samples of a tree toward callees
  /// @param limit how many at most
  public static List<RankedStack> rank(SideSamples samples, int limit) {
    CallTree tree = samples.tree();
    Sums whole = tree.hasNegative() ? Sums.NONE : samples.total(0);
    Comparator<Candidate> best =
        Comparator.<Candidate>comparingDouble(c -> -c.share().atLeast())
            .thenComparingDouble(c -> -tree.self(c.node()))
            .thenComparingInt(Candidate::node);
    PriorityQueue<Candidate> kept = new PriorityQueue<>(best.reversed());
    for (int node = 1; node < tree.size(); node++) {
      if (tree.self(node) > 0 && limit > 0) {
        kept.add(new Candidate(node, ShareEstimate.of(samples.self(node), whole)));
        if (kept.size() > limit) {
          kept.remove();
        }
      }
    }
    List<Candidate> found = new ArrayList<>(kept);
    found.sort(best);
    return found.stream()
        .map(c -> new RankedStack(c.node(), tree.path(c.node()), tree.self(c.node()), c.share()))
        .toList();
  }

  private record Candidate(int node, ShareEstimate share) {}
}
