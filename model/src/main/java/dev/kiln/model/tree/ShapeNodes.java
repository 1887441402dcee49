package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.column.Interruption;
import dev.kiln.model.column.Preorder;
import java.util.Arrays;

/// The nodes of a shape while it is made, in preorder: a node is added behind its parent's last
/// subtree.
final class ShapeNodes {
  private int[] frame;
  private int[] parent;
  private int size = 1;

  /// @param expected about how many nodes will come
  ShapeNodes(int expected) {
    frame = new int[Math.max(expected, 4)];
    parent = new int[frame.length];
  }

  /// @throws java.util.concurrent.CancellationException if the thread was interrupted
  int add(int parentNode, int frameId) {
    Interruption.check(size);
    if (size == frame.length) {
      int capacity = Math.addExact(size, (size >> 1) + 16);
      frame = Arrays.copyOf(frame, capacity);
      parent = Arrays.copyOf(parent, capacity);
    }
    frame[size] = frameId;
    parent[size] = parentNode;
    return size++;
  }

  TreeShape build(Profile profile, MergeKeys keys, int[] stackToNode) {
    int[] frames = fitted(frame, size);
    frame = new int[0];
    int[] parents = fitted(parent, size);
    parent = new int[0];
    int[] end = Preorder.subtreeEnds(parents, size);
    return new TreeShape(profile, keys, frames, parents, end, stackToNode);
  }

  /// The column, cut if much of it is empty: a copy of a large one costs more than it saves.
  private static int[] fitted(int[] column, int size) {
    return size + size / 4 >= column.length ? column : Arrays.copyOf(column, size);
  }
}
