package dev.kiln.model.diff;

import dev.kiln.model.run.Side;
import java.util.BitSet;

/// A base and a current value for a few of many nodes; 0 for all others.
///
/// ```
///   slot | node + 1   base  current      open addressing; 0 is a free slot
///     5  |   18        3.0     1.5
/// ```
///
/// Invariant: less than half of the slots are taken; `some` has the nodes in them, so that the many
/// others cost one bit.
final class NodeSums {
  private static final int FREE = 0;
  private static final int SPREAD = 0x9E3779B9;

  private final BitSet some = new BitSet();
  private int[] nodes = new int[256];
  private double[] base = new double[256];
  private double[] current = new double[256];
  private int size;

  void add(int node, double toBase, double toCurrent) {
    int slot = slot(node);
    if (nodes[slot] == FREE) {
      if (++size * 2 >= nodes.length) {
        grow();
        slot = slot(node);
      }
      nodes[slot] = node + 1;
      some.set(node);
    }
    base[slot] += toBase;
    current[slot] += toCurrent;
  }

  double get(Side side, int node) {
    if (!some.get(node)) {
      return 0;
    }
    int slot = slot(node);
    return side == Side.BASE ? base[slot] : current[slot];
  }

  /// Adds all to columns of all nodes.
  void addTo(double[] allBase, double[] allCurrent) {
    for (int slot = 0; slot < nodes.length; slot++) {
      if (nodes[slot] != FREE) {
        allBase[nodes[slot] - 1] += base[slot];
        allCurrent[nodes[slot] - 1] += current[slot];
      }
    }
  }

  /// The slot of a node, or the free one where it would go.
  private int slot(int node) {
    int mask = nodes.length - 1;
    int slot = (node * SPREAD >>> 7) & mask;
    while (nodes[slot] != FREE && nodes[slot] != node + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldNodes = nodes;
    double[] oldBase = base;
    double[] oldCurrent = current;
    nodes = new int[oldNodes.length * 2];
    base = new double[nodes.length];
    current = new double[nodes.length];
    for (int old = 0; old < oldNodes.length; old++) {
      if (oldNodes[old] != FREE) {
        int slot = slot(oldNodes[old] - 1);
        nodes[slot] = oldNodes[old];
        base[slot] = oldBase[old];
        current[slot] = oldCurrent[old];
      }
    }
  }
}
