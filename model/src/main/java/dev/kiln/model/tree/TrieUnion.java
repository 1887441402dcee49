package dev.kiln.model.tree;

import dev.kiln.model.StackTable;
import dev.kiln.model.column.Interruption;
import java.util.List;
import java.util.stream.IntStream;

/// Merges several stack tries into one. Stacks with equal frames become one stack, also within a
/// trie.
///
/// ```
///   first   a > b        second  a > c        union  a > b
///                                a' > d              a > c
///   with a' named as a                               a > d
/// ```
///
/// Invariants: nodes are in depth-first preorder, node 0 is the root; no two siblings have one
/// frame; every stack of every trie has a node.
public final class TrieUnion {
  private final int[] parent;
  private final int[] frame;
  private final int size;
  private final int[] start;
  private final int[] nodeOf;

  private TrieUnion(int[] parent, int[] frame, int size, int[] start, int[] nodeOf) {
    this.parent = parent;
    this.frame = frame;
    this.size = size;
    this.start = start;
    this.nodeOf = nodeOf;
  }

  /// Several tries one behind the other, and where the subtree of each stack ends: what a union
  /// needs to know before it is known which frames are equal.
  ///
  /// @param start of each trie
  /// @param end of each stack, exclusive
  public record Joined(List<StackTable> tries, int[] start, int[] end) {
    /// @param tries at least one
    public static Joined of(List<StackTable> tries) {
      int[] start = new int[tries.size()];
      int stacks = 0;
      for (int t = 0; t < start.length; t++) {
        start[t] = stacks;
        stacks = Math.addExact(stacks, tries.get(t).size());
      }
      int[] end = new int[stacks];
      // Each trie has its own range of the column.
      IntStream.range(0, start.length)
          .parallel()
          .forEach(t -> tries.get(t).subtreeEnds(end, start[t]));
      return new Joined(tries, start, end);
    }
  }

  /// Merges in O(stacks), without hashing.
  ///
  /// @param frameOf for each trie, the union's frame of each of its frames
  /// @param frames how many frames the union has
  public static TrieUnion of(Joined joined, List<int[]> frameOf, int frames) {
    int[] start = joined.start();
    int stacks = joined.end().length;
    int[] frame = new int[stacks];
    IntStream.range(0, start.length)
        .parallel()
        .forEach(t -> rename(joined.tries().get(t), frameOf.get(t), start[t], frame));
    int[] nodeOf = new int[stacks];
    int[] parent = new int[stacks];
    int[] unionFrame = new int[stacks];
    int size = merge(start, joined.end(), frame, frames, nodeOf, parent, unionFrame);
    return new TrieUnion(parent, unionFrame, size, start, nodeOf);
  }

  /// Puts the frames of a trie behind those before it, renamed.
  private static void rename(StackTable trie, int[] frameOf, int start, int[] frame) {
    int[] own = trie.frames();
    for (int s = 1; s < trie.size(); s++) {
      frame[start + s] = frameOf[own[s]];
    }
  }

  /// As [ShapeBuilder] merges: the stacks that become one node form a group, whose children are
  /// collected by frame; `nodeOf` links a group until it gets its node.
  private static int merge(
      int[] start,
      int[] end,
      int[] frame,
      int frames,
      int[] nodeOf,
      int[] parent,
      int[] unionFrame) {
    Groups groups = new Groups(nodeOf, frames);
    groups.begin();
    for (int root : start) {
      collect(root, end, frame, groups);
    }
    groups.end(0);
    int size = 1;
    while (!groups.isEmpty()) {
      Interruption.check(size);
      parent[size] = groups.parent();
      int next = groups.take();
      unionFrame[size] = frame[next];
      groups.begin();
      // 0 ends a group: stack 0 is a root, and in none.
      while (next != 0) {
        int member = next;
        next = nodeOf[member];
        nodeOf[member] = size;
        collect(member, end, frame, groups);
      }
      groups.end(size++);
    }
    return size;
  }

  private static void collect(int stack, int[] end, int[] frame, Groups groups) {
    int last = end[stack];
    for (int child = stack + 1; child < last; child = end[child]) {
      groups.add(child, frame[child]);
    }
  }

  /// The table of the union's stacks.
  public StackTable stacks() {
    return StackTable.of(parent, frame, size);
  }

  /// The node of a trie's stack.
  public int nodeOf(int trie, int stack) {
    return nodeOf[start[trie] + stack];
  }
}
