package dev.kiln.model.tree;

import dev.kiln.model.StackTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Several stack tries as one: stacks of equal frames become one stack, also within a trie.
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

  /// Merges in O(stacks), without hashing.
  ///
  /// @param tries at least one
  /// @param frameOf for each trie, the union's frame of each of its frames
  /// @param frames how many frames the union has
  public static TrieUnion of(List<StackTable> tries, List<int[]> frameOf, int frames) {
    int[] start = new int[tries.size()];
    int stacks = 0;
    for (int t = 0; t < start.length; t++) {
      start[t] = stacks;
      stacks = Math.addExact(stacks, tries.get(t).size());
    }
    int[] end = new int[stacks];
    int[] frame = new int[stacks];
    // Each trie has its own range of the columns.
    IntStream.range(0, start.length)
        .parallel()
        .forEach(t -> append(tries.get(t), frameOf.get(t), start[t], end, frame));
    int[] nodeOf = new int[stacks];
    int[] parent = new int[stacks];
    int[] unionFrame = new int[stacks];
    int size = merge(start, end, frame, frames, nodeOf, parent, unionFrame);
    return new TrieUnion(parent, unionFrame, size, start, nodeOf);
  }

  /// Puts a trie behind those before it, its frames renamed.
  private static void append(StackTable trie, int[] frameOf, int start, int[] end, int[] frame) {
    int[] own = trie.frames();
    int[] ownEnd = trie.subtreeEnds();
    for (int s = 0; s < ownEnd.length; s++) {
      end[start + s] = start + ownEnd[s];
    }
    for (int s = 1; s < ownEnd.length; s++) {
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

  /// Nodes, the root included.
  public int size() {
    return size;
  }

  /// The table of the union's stacks.
  public StackTable stacks() {
    return StackTable.of(Arrays.copyOf(parent, size), Arrays.copyOf(frame, size));
  }

  /// The node of a trie's stack.
  public int nodeOf(int trie, int stack) {
    return nodeOf[start[trie] + stack];
  }
}
