package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The lanes of a timeline, one per thread, stacked from top to bottom.
///
/// ```
///   top[i]   header 18
///            boxes, one row a depth, or a strip of 14 if the lane is folded
///   top[i+1] ...
/// ```
///
/// Invariant: `top` ascends; it has one entry more than there are lanes, the content's height.
final class Lanes {
  private static final double HEADER_PX = 18;
  private static final double STRIP_PX = 14;
  private static final double AFTER_PX = 4;

  private final List<TimeLayout> layouts;
  private final BitSet folded;
  private final RowSizes sizes;
  private final double[] top;

  Lanes(List<TimeLayout> layouts, BitSet folded, RowSizes sizes) {
    this.layouts = layouts;
    this.folded = (BitSet) folded.clone();
    this.sizes = sizes;
    this.top = new double[layouts.size() + 1];
    for (int lane = 0; lane < layouts.size(); lane++) {
      top[lane + 1] = top[lane] + headerPx() + bodyPx(lane) + AFTER_PX;
    }
  }

  int size() {
    return layouts.size();
  }

  TimeLayout layout(int lane) {
    return layouts.get(lane);
  }

  RowSizes sizes() {
    return sizes;
  }

  boolean isFolded(int lane) {
    return folded.get(lane);
  }

  Lanes toggled(int lane) {
    BitSet next = (BitSet) folded.clone();
    next.flip(lane);
    return new Lanes(layouts, next, sizes);
  }

  Lanes withSizes(RowSizes sizes) {
    return new Lanes(layouts, folded, sizes);
  }

  /// The time of all samples; a nanosecond if there are none.
  TimeRange time() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (TimeLayout layout : layouts) {
      ThreadSamples samples = layout.samples();
      if (samples.size() > 0) {
        from = Math.min(from, samples.startNanos(0));
        to = Math.max(to, samples.endNanos(samples.size() - 1));
      }
    }
    return to > from ? new TimeRange(from, to) : new TimeRange(0, 1);
  }

  double headerPx() {
    return Math.rint(HEADER_PX * sizes.textScale());
  }

  /// The height below the header; the root's row is not drawn.
  double bodyPx(int lane) {
    return folded.get(lane)
        ? Math.rint(STRIP_PX * sizes.textScale())
        : (layouts.get(lane).rows() - 1) * sizes.pitchPx();
  }

  /// The top of a lane's header, from the top of all.
  double top(int lane) {
    return top[lane];
  }

  double heightPx() {
    return top[layouts.size()];
  }

  /// The lane at a height; -1 above all, the number of lanes below all.
  int at(double y) {
    int low = 0;
    int high = top.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (top[middle] > y) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /// The text of a screen reader for a box, without the figures of its tree.
  String spoken(Spot spot) {
    ThreadSamples samples = layout(spot.lane()).samples();
    String name = samples.shape().name(spot.hit().node());
    return name + ", on " + TimelinePainter.threadName(samples);
  }

  /// The text of a screen reader for the header of a lane.
  String spoken(int lane) {
    ThreadSamples samples = layout(lane).samples();
    String count = String.format(Locale.ROOT, ", %,d samples, ", samples.size());
    String state = isFolded(lane) ? "closed" : "open";
    return "Thread " + TimelinePainter.threadName(samples) + count + state;
  }

  /// The row of boxes at a height within a lane; 0 for its header or a strip, and below the rows
  /// one that has no boxes.
  int rowAt(int lane, double y) {
    double below = y - top[lane] - headerPx();
    return below < 0 || isFolded(lane) ? 0 : 1 + (int) (below / sizes.pitchPx());
  }
}
