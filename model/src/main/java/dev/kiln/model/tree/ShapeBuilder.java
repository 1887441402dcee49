package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.TrieBuilder;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.StackMatch;
import dev.kiln.model.query.Transform;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Merges the stack trie by key and lays the result out in preorder.
final class ShapeBuilder {
  private final Profile profile;
  private final MergeKeys keys;
  private final BitSet hidden;
  private final TrieBuilder merged = new TrieBuilder();
  private int[] frameOfMerged = new int[1024];

  private ShapeBuilder(Profile profile, MergeKeys keys, BitSet hidden) {
    this.profile = profile;
    this.keys = keys;
    this.hidden = hidden;
  }

  static TreeShape build(
      Profile profile, List<Transform> transforms, Direction direction, MergeKey mergeKey) {
    BitSet hidden = new BitSet();
    for (Transform transform : transforms) {
      switch (transform) {
        case Transform.Hide hide -> hidden.or(StackMatch.frames(profile, hide.regex()));
      }
    }
    MergeKeys keys = MergeKeys.of(profile, mergeKey);
    ShapeBuilder builder = new ShapeBuilder(profile, keys, hidden);
    boolean unmerged =
        direction == Direction.CALLEES
            && mergeKey != MergeKey.MODULE
            && keys.size() == profile.frames().size()
            && hidden.isEmpty();
    if (unmerged) {
      return builder.stacksAsTheyAre();
    }
    int[] stackToMerged = direction == Direction.CALLEES ? builder.mergeDown() : builder.mergeUp();
    int[] frames = builder.frameOfMerged;
    return builder.preorder(
        builder.merged.size(), builder.merged::parent, node -> frames[node], stackToMerged);
  }

  /// Where every frame has a key of its own, the stack trie is the tree: nothing is hashed.
  private TreeShape stacksAsTheyAre() {
    StackTable stacks = profile.stacks();
    int[] stackToNode = new int[stacks.size()];
    Arrays.setAll(stackToNode, s -> s);
    return preorder(stacks.size(), stacks::parent, stacks::frame, stackToNode);
  }

  /// One forward sweep: a stack's node is the child of its parent's node.
  private int[] mergeDown() {
    StackTable stacks = profile.stacks();
    int[] nodeOf = new int[stacks.size()];
    for (int s = 1; s < nodeOf.length; s++) {
      nodeOf[s] = step(nodeOf[stacks.parent(s)], stacks.frame(s));
    }
    return nodeOf;
  }

  /// Every stack that has samples is walked from its leaf; others keep node 0, which nobody asks
  /// for.
  private int[] mergeUp() {
    StackTable stacks = profile.stacks();
    SampleTable samples = profile.samples();
    BitSet used = new BitSet(stacks.size());
    for (int row = 0; row < samples.size(); row++) {
      used.set(samples.stack(row));
    }
    int[] nodeOf = new int[stacks.size()];
    for (int s = used.nextSetBit(1); s >= 0; s = used.nextSetBit(s + 1)) {
      int node = 0;
      for (int up = s; up != 0; up = stacks.parent(up)) {
        node = step(node, stacks.frame(up));
      }
      nodeOf[s] = node;
    }
    return nodeOf;
  }

  private int step(int node, int frame) {
    if (hidden.get(frame)) {
      return node;
    }
    int key = keys.of(frame);
    if (keys.by() == MergeKey.MODULE && node != 0 && keys.of(frameOfMerged[node]) == key) {
      return node;
    }
    int before = merged.size();
    int child = merged.child(node, key);
    if (child == before) {
      if (child == frameOfMerged.length) {
        frameOfMerged = Arrays.copyOf(frameOfMerged, child + (child >> 1));
      }
      frameOfMerged[child] = frame;
    }
    return child;
  }

  /// Lays nodes out in preorder.
  ///
  /// @param parentOf a node's parent, below it in number
  /// @param frameOf one of the frames merged into a node
  /// @param stackToMerged each stack's node; overwritten with its place in preorder
  private TreeShape preorder(
      int size, IntUnaryOperator parentOf, IntUnaryOperator frameOf, int[] stackToMerged) {
    int[] firstChild = new int[size];
    int[] nextSibling = new int[size];
    for (int i = size - 1; i > 0; i--) {
      int up = parentOf.applyAsInt(i);
      nextSibling[i] = firstChild[up];
      firstChild[up] = i;
    }
    int[] frame = new int[size];
    int[] parent = new int[size];
    int[] subtreeEnd = new int[size];
    int[] position = new int[size];
    int next = 1;
    int node = 0;
    // Goes down to the first child, else to the next sibling of the nearest ancestor that has one;
    // leaving a node closes its range.
    while (true) {
      int go = firstChild[node];
      while (go == 0 && node != 0) {
        subtreeEnd[position[node]] = next;
        go = nextSibling[node];
        node = go == 0 ? parentOf.applyAsInt(node) : node;
      }
      if (go == 0) {
        break;
      }
      position[go] = next;
      frame[next] = frameOf.applyAsInt(go);
      parent[next] = position[parentOf.applyAsInt(go)];
      next++;
      node = go;
    }
    subtreeEnd[0] = size;
    for (int s = 0; s < stackToMerged.length; s++) {
      stackToMerged[s] = position[stackToMerged[s]];
    }
    return new TreeShape(profile, keys, frame, parent, subtreeEnd, stackToMerged);
  }
}
