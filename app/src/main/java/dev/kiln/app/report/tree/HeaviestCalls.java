package dev.kiln.app.report.tree;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The nodes of a call tree in the order in which a reader follows them: a call, then what it
/// calls, the heaviest first.
final class HeaviestCalls {
  /// One call.
  ///
  /// @param parent the place of its caller in the list; -1 for the root
  /// @param depth steps from the root
  record Call(int node, int parent, int depth) {}

  private final CallTree tree;
  private final double least;
  private final int mostDepth;
  private final List<Call> calls = new ArrayList<>();
  private final Deque<Call> open = new ArrayDeque<>();
  private long tooLight;
  private boolean tooDeep;

  /// @param least calls of a smaller value are left out
  /// @param mostDepth the deepest calls; 0 for all
  HeaviestCalls(CallTree tree, double least, int mostDepth) {
    this.tree = tree;
    this.least = least;
    this.mostDepth = mostDepth;
  }

  /// The calls.
  ///
  /// @param most how many of them; 0 for all
  List<Call> list(int most) {
    open.push(new Call(0, -1, 0));
    while (!open.isEmpty() && (most == 0 || calls.size() < most)) {
      Call call = open.pop();
      calls.add(call);
      openChildren(call, calls.size() - 1);
    }
    return calls;
  }

  private void openChildren(Call call, int place) {
    TreeShape shape = tree.shape();
    List<Call> children = new ArrayList<>();
    int end = shape.subtreeEnd(call.node());
    for (int child = call.node() + 1; child < end; child = shape.subtreeEnd(child)) {
      long weight = Math.abs(tree.total(child));
      if (weight == 0) {
        continue;
      }
      if (weight < least) {
        tooLight++;
      } else if (mostDepth > 0 && call.depth() == mostDepth) {
        tooDeep = true;
      } else {
        children.add(new Call(child, place, call.depth() + 1));
      }
    }
    children.sort(
        Comparator.comparingLong((Call c) -> Math.abs(tree.total(c.node())))
            .thenComparing(c -> shape.name(c.node()), Comparator.reverseOrder()));
    children.forEach(open::push);
  }

  /// How many calls were left out for their value, without what these call.
  long tooLight() {
    return tooLight;
  }

  /// Whether any call was left out for its depth.
  boolean isTooDeep() {
    return tooDeep;
  }

  /// Whether there are more calls than were asked for.
  boolean isCut() {
    return !open.isEmpty();
  }
}
