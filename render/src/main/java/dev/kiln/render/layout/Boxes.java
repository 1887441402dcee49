package dev.kiln.render.layout;

import java.util.Arrays;

/// The boxes of one picture, reused from frame to frame: struct of arrays, no object per box.
///
/// Invariants: boxes are from left to right within a row, and from a [FlameLayout] in row order; a
/// box with `count > 1` is a slab of that many merged narrow boxes, and its node is the widest of
/// those looked at, or from a [TimeLayout] the first.
public final class Boxes {
  /// No node.
  public static final int NONE = -1;

  private int[] node = new int[1024];
  private int[] row = new int[1024];
  private int[] count = new int[1024];
  private int[] first = new int[1024];
  private double[] left = new double[1024];
  private double[] right = new double[1024];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int boxNode, int boxRow, double leftPx, double rightPx, int merged) {
    add(boxNode, boxRow, leftPx, rightPx, merged, NONE);
  }

  /// @param place of the first node in the layout; NONE if it numbers none
  void add(int boxNode, int boxRow, double leftPx, double rightPx, int merged, int place) {
    if (size == node.length) {
      int capacity = size * 2;
      node = Arrays.copyOf(node, capacity);
      row = Arrays.copyOf(row, capacity);
      count = Arrays.copyOf(count, capacity);
      first = Arrays.copyOf(first, capacity);
      left = Arrays.copyOf(left, capacity);
      right = Arrays.copyOf(right, capacity);
    }
    node[size] = boxNode;
    row[size] = boxRow;
    count[size] = merged;
    first[size] = place;
    left[size] = leftPx;
    right[size] = rightPx;
    size++;
  }

  public int size() {
    return size;
  }

  public int node(int box) {
    return node[box];
  }

  public int row(int box) {
    return row[box];
  }

  public double left(int box) {
    return left[box];
  }

  public double width(int box) {
    return right[box] - left[box];
  }

  /// Nodes in the box: 1, or more for a slab.
  public int count(int box) {
    return count[box];
  }

  /// The place of the box's first node in its [FlameLayout]; those of a slab's other nodes follow.
  public int first(int box) {
    return first[box];
  }

  public boolean isSlab(int box) {
    return count[box] > 1;
  }
}
