package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.StackTable;
import org.jspecify.annotations.Nullable;

/// The nodes of a call tree without values: one shape serves every filter and every value type.
///
/// ```
///   node | frame  parent  subtreeEnd
///     0  |   -      0         5        the root, "all"; it has no frame
///     1  |   7      0         4        main
///     2  |   3      1         3        main > parse
///     3  |   9      1         4        main > write
///     4  |   8      0         5        gc
/// ```
///
/// Invariants: nodes are in depth-first preorder, so the subtree of `i` is the range `[i,
/// subtreeEnd(i))`, its first child is `i + 1` if that lies inside, and the next sibling is
/// `subtreeEnd(i)` if that lies inside the parent; `parent(i) < i`. No two siblings have one merge
/// key. Every stack of the profile maps to the node that its samples end in, or to -1 if a
/// transform drops them.
///
/// The profile is the one that was asked, with more functions and frames if a transform made up
/// some.
public final class TreeShape {
  private final Profile profile;
  private final MergeKeys keys;
  private final int[] frame;
  private final int[] parent;
  private final int[] subtreeEnd;
  private final int @Nullable [] stackToNode;
  private final String rootName;

  /// The columns are not copied; `frame` and `parent` may be longer than the shape.
  ///
  /// @param stackToNode null if every stack is its own node
  TreeShape(
      Profile profile,
      MergeKeys keys,
      int[] frame,
      int[] parent,
      int[] subtreeEnd,
      int @Nullable [] stackToNode) {
    this(profile, keys, frame, parent, subtreeEnd, stackToNode, "all");
  }

  private TreeShape(
      Profile profile,
      MergeKeys keys,
      int[] frame,
      int[] parent,
      int[] subtreeEnd,
      int @Nullable [] stackToNode,
      String rootName) {
    this.profile = profile;
    this.keys = keys;
    this.frame = frame;
    this.parent = parent;
    this.subtreeEnd = subtreeEnd;
    this.stackToNode = stackToNode;
    this.rootName = rootName;
  }

  /// These nodes with a frame in the root's place, and its name.
  TreeShape rootedIn(int rootFrame) {
    frame[0] = rootFrame;
    String name = keys.name(keys.of(rootFrame));
    return new TreeShape(profile, keys, frame, parent, subtreeEnd, stackToNode, name);
  }

  /// Where every frame has a merge key of its own, the stack trie is the tree.
  static TreeShape ofStacks(Profile profile, MergeKeys keys) {
    StackTable stacks = profile.stacks();
    return new TreeShape(
        profile, keys, stacks.frames(), stacks.parents(), stacks.subtreeEnds(), null);
  }

  public Profile profile() {
    return profile;
  }

  public MergeKeys keys() {
    return keys;
  }

  /// Nodes, the root included; at least 1.
  public int size() {
    return subtreeEnd.length;
  }

  public int parent(int node) {
    return parent[node];
  }

  /// The end of the node's subtree, exclusive.
  public int subtreeEnd(int node) {
    return subtreeEnd[node];
  }

  /// One of the frames merged into the node: the first met. Meaningless for the root.
  public int frame(int node) {
    return frame[node];
  }

  /// The node's merge key; meaningless for the root.
  public int key(int node) {
    return keys.of(frame[node]);
  }

  public boolean isRoot(int node) {
    return node == 0;
  }

  /// The node's name; `all` for the root, or its function's if it stands for one.
  public String name(int node) {
    return node == 0 ? rootName : keys.name(key(node));
  }

  /// The node that samples with this stack end in; -1 if a transform drops them.
  public int nodeOfStack(int stack) {
    return stackToNode == null ? stack : stackToNode[stack];
  }

  /// Steps from the root; 0 for the root itself.
  public int depth(int node) {
    int depth = 0;
    for (int n = node; n != 0; n = parent[n]) {
      depth++;
    }
    return depth;
  }
}
