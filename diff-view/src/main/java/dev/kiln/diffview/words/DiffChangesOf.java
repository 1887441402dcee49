package dev.kiln.diffview.words;

import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.run.Side;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.diff.DiffChanges;

/// The changes of a diff tree as its colours need them, by total or by self value.
///
/// By total the colour leaves out what only moved to or from places below a node; the note in the
/// box says the same number, so that sign and hue agree. Safe for use by several threads: what two
/// of them work out at the same time is the same.
public final class DiffChangesOf implements DiffChanges {
  private static final NodeChange[] CHANGES = NodeChange.values();

  private final DiffTree diff;
  private final boolean self;

  /// For each node 0 or the place of its change, from 1.
  private final byte[] known;

  /// @param self whether by self value, else by total
  public DiffChangesOf(DiffTree diff, boolean self) {
    this.diff = diff;
    this.self = self;
    this.known = new byte[diff.size()];
  }

  /// What became of a node.
  public NodeChange change(int node) {
    int place = known[node];
    if (place == 0) {
      NodeChange change = self ? diff.selfChange(node) : diff.change(node);
      known[node] = (byte) (change.ordinal() + 1);
      return change;
    }
    return CHANGES[place - 1];
  }

  @Override
  public double relative(int node) {
    double base = self ? diff.self(Side.BASE, node) : diff.total(Side.BASE, node);
    double current = self ? diff.self(Side.CURRENT, node) : diff.total(Side.CURRENT, node);
    double larger = Math.max(Math.abs(base), Math.abs(current));
    if (larger == 0) {
      return Double.NaN;
    }
    double change = self ? diff.selfDelta(node) : diff.coloredDelta(node);
    return Math.clamp(change / larger, -1, 1);
  }

  @Override
  public BoxMark mark(int node) {
    return mark(change(node));
  }

  /// How a change is drawn.
  public static BoxMark mark(NodeChange change) {
    return switch (change) {
      case NEW -> BoxMark.NEW;
      case VANISHED -> BoxMark.VANISHED;
      case MOVED -> BoxMark.MOVED;
      case SAME, MORE, LESS -> BoxMark.PLAIN;
    };
  }

  @Override
  public boolean noise(int node) {
    return change(node) == NodeChange.SAME;
  }
}
