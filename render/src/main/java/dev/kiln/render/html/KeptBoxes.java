package dev.kiln.render.html;

import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import java.util.Arrays;

/// The boxes that a page holds: those with at least a given weight, in preorder, siblings from left
/// to right.
///
/// Invariants: a box comes after its parent; `depth(0)` is 0; if a box is left out, so is all that
/// it calls.
final class KeptBoxes {
  private final FlameLayout layout;
  private final int zoom;
  private final double least;
  private final double leastInZoom;
  private int[] node = new int[1024];
  private int[] depth = new int[1024];
  private int size;

  /// Walks the layout.
  ///
  /// @param zoom inside this node the least weight is a part of its own weight; 0 for the root
  /// @param leastShare the least part, 0..1; 0 keeps all
  KeptBoxes(FlameLayout layout, int zoom, double leastShare) {
    this.layout = layout;
    this.zoom = zoom;
    this.least = leastShare * layout.totalWeight();
    this.leastInZoom = leastShare * (layout.rows() == 0 ? 0 : layout.weight(zoom));
    if (layout.rows() > 0) {
      walk();
    }
  }

  private void walk() {
    int at = 0;
    int row = 0;
    add(at, row);
    while (at != Boxes.NONE) {
      int next = kept(layout.firstChild(at, row), at, row + 1);
      if (next != Boxes.NONE) {
        row++;
      } else {
        while (next == Boxes.NONE && at != 0) {
          int parent = layout.shape().parent(at);
          next = kept(layout.neighbour(at, row, 1), parent, row);
          if (next == Boxes.NONE) {
            at = parent;
            row--;
          }
        }
      }
      at = next;
      if (at != Boxes.NONE) {
        add(at, row);
      }
    }
  }

  /// The box, or the first right of it that is kept, below a parent; NONE if there is none.
  private int kept(int first, int parent, int row) {
    int box = first;
    while (box != Boxes.NONE && layout.shape().parent(box) == parent) {
      boolean zoomed = zoom <= box && box < layout.shape().subtreeEnd(zoom);
      if (layout.weight(box) >= (zoomed ? leastInZoom : least) || isCaller(box)) {
        return box;
      }
      box = layout.neighbour(box, row, 1);
    }
    return Boxes.NONE;
  }

  /// Whether the zoomed node lies within the box.
  private boolean isCaller(int box) {
    return box <= zoom && zoom < layout.shape().subtreeEnd(box);
  }

  private void add(int newNode, int newDepth) {
    if (size == node.length) {
      node = Arrays.copyOf(node, size * 2);
      depth = Arrays.copyOf(depth, size * 2);
    }
    node[size] = newNode;
    depth[size] = newDepth;
    size++;
  }

  int size() {
    return size;
  }

  int node(int i) {
    return node[i];
  }

  int depth(int i) {
    return depth[i];
  }

  /// The number of a node among the kept; 0 if it is not.
  int indexOf(int wanted) {
    for (int i = 0; i < size; i++) {
      if (node[i] == wanted) {
        return i;
      }
    }
    return 0;
  }
}
