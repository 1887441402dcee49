package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.column.Preorder;
import java.util.BitSet;

/// Folds recursion: a frame whose function is already on the path is merged into that outer frame.
///
/// ```
///   a > b > a > c      path after a: [a]   after b: [a b]   after a: [a]   after c: [a c]
/// ```
///
/// Walks the trie in preorder and keeps the path that the frames so far fold to, by depth. What a
/// node writes is noted and undone when the walk leaves it, so that a node costs the same however
/// deep it is: cells behind the end of the path wait for that.
///
/// Invariant: `open[function]` is on the path exactly if `path[depth]` of it says the same and its
/// depth is below the path's length.
final class RecursionFold {
  private final StackTrie trie;
  private final BitSet folding;

  /// By node of the trie: its new node, negated if that is an outer one's, too.
  private final int[] place;

  private final int[] newParent;
  private final int[] newFrame;
  private int next = 1;

  /// By new node: its depth, and what it took the cells of `path` and `open` from.
  private final int[] depth;

  private final int[] pathBefore;
  private final int[] openBefore;

  /// The folded path of the node at hand by depth, the root at 0; and by function the node on it.
  private final int[] path;

  private final int[] open;

  private RecursionFold(StackTrie trie, BitSet folding) {
    int size = trie.size();
    this.trie = trie;
    this.folding = folding;
    this.place = new int[size];
    this.newParent = new int[size];
    this.newFrame = new int[size];
    this.depth = new int[size];
    this.pathBefore = new int[size];
    this.openBefore = new int[size];
    this.path = new int[size];
    this.open = new int[trie.profile().functions().size()];
  }

  /// Folds back to any outer frame of the function.
  ///
  /// @param folding the functions that do
  static StackTrie of(StackTrie trie, BitSet folding) {
    return new RecursionFold(trie, folding).fold();
  }

  /// Lets a frame whose caller is the same function join it.
  ///
  /// @param folding the functions that do
  static StackTrie direct(StackTrie trie, BitSet folding) {
    FrameTable frames = trie.profile().frames();
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    return TrieRewriter.apply(
        trie,
        true,
        (node, _) -> {
          int function = frames.function(frame[node]);
          boolean same =
              parent[node] != 0
                  && frames.function(frame[parent[node]]) == function
                  && folding.get(function);
          return same ? TrieRewriter.Verdict.JOINS : TrieRewriter.Verdict.STAYS;
        });
  }

  private StackTrie fold() {
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    FrameTable frames = trie.profile().frames();
    int before = 0;
    for (int node = 1; node < trie.size(); node++) {
      while (before != parent[node]) {
        leave(before);
        before = parent[before];
      }
      int above = Math.abs(place[parent[node]]);
      int function = frames.function(frame[node]);
      int outer = open[function];
      boolean onPath = outer != 0 && depth[outer] <= depth[above] && path[depth[outer]] == outer;
      if (onPath && folding.get(function)) {
        place[node] = -outer;
      } else {
        place[node] = enter(above, frame[node], function);
      }
      before = node;
    }
    for (int node = 1; node < place.length; node++) {
      place[node] = Math.abs(place[node]);
    }
    return inPreorder();
  }

  private int enter(int above, int frame, int function) {
    int added = next++;
    newParent[added] = above;
    newFrame[added] = frame;
    depth[added] = depth[above] + 1;
    pathBefore[added] = path[depth[added]];
    path[depth[added]] = added;
    openBefore[added] = open[function];
    open[function] = added;
    return added;
  }

  /// Undoes what a node wrote.
  private void leave(int node) {
    int at = place[node];
    if (at > 0) {
      path[depth[at]] = pathBefore[at];
      open[trie.profile().frames().function(newFrame[at])] = openBefore[at];
    }
  }

  private StackTrie inPreorder() {
    if (Preorder.holds(newParent, next)) {
      return trie.next(newParent, newFrame, next, place);
    }
    int[] ordered = Preorder.places(newParent, next);
    int[] orderedParent = new int[next];
    int[] orderedFrame = new int[next];
    for (int node = 1; node < next; node++) {
      orderedParent[ordered[node]] = ordered[newParent[node]];
      orderedFrame[ordered[node]] = newFrame[node];
    }
    return trie.next(orderedParent, orderedFrame, next, StackTrie.throughMap(place, ordered));
  }
}
