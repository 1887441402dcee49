package dev.kiln.render.fx.timeline;

import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps of the keyboard from box to box of a timeline.
///
/// ```
///   row 1 | run                  .   run         across, past the gap: the next box of the row
///   row 2 | parse | write |      .   parse       up: what holds it; down: the first one below
/// ```
///
/// A step goes to what is drawn, a slab of short boxes being one; past the edge of what is in sight
/// to the next sample that reaches the row. Row 0 is not drawn: the lane's header stands for it.
final class TimelineWalk {
  /// Edges that are nearer to each other are one.
  private static final double SAME_PX = 0.25;

  /// The part of the visible time that stays free before a box that was out of sight.
  private static final double LEAD = 0.1;

  private TimelineWalk() {}

  /// The next box of the same row in time (+1), or the one before (-1); null if there is none.
  static @Nullable Spot across(TimelineScene s, Spot at, int step) {
    double fine = SAME_PX * s.nanosPerPx();
    List<Spot> row = spots(s, at.lane(), at.boxRow());
    for (Spot spot : step > 0 ? row : row.reversed()) {
      boolean beyond =
          step > 0
              ? spot.from() > at.from() + fine && spot.to() > at.to() + fine
              : spot.from() < at.from() - fine && spot.to() < at.to() - fine;
      if (beyond) {
        return whole(s, spot);
      }
    }
    ThreadSamples samples = s.lanes().layout(at.lane()).samples();
    int start =
        step > 0
            ? samples.firstFrom(Math.max(at.to(), s.view().toNanos()))
            : samples.firstFrom(Math.min(at.from(), s.view().fromNanos())) - 1;
    return reaching(s, at.lane(), at.boxRow(), start, step);
  }

  /// The first box of a row (+1) or its last (-1), over all the time; null if the row is empty.
  static @Nullable Spot end(TimelineScene s, int lane, int row, int step) {
    int last = s.lanes().layout(lane).samples().size() - 1;
    return reaching(s, lane, row, step > 0 ? 0 : last, step);
  }

  /// The box that holds a box; null in row 1, above which is the header.
  static @Nullable Spot parent(TimelineScene s, Spot at) {
    Spot above = at.boxRow() <= 1 ? null : nearest(s, at.lane(), at.boxRow() - 1, at);
    return above == null ? null : whole(s, above);
  }

  /// The first box below a box, of what is in sight of it; null if its samples end.
  static @Nullable Spot child(TimelineScene s, Spot at) {
    double fine = SAME_PX * s.nanosPerPx();
    for (Spot spot : spots(s, at.lane(), at.boxRow() + 1)) {
      if (spot.from() >= at.from() - fine && spot.to() <= at.to() + fine) {
        return whole(s, spot);
      }
    }
    return null;
  }

  /// The box of an open lane that is nearest in row and time to one of another lane; from a header
  /// the first one in sight. Where the lane has none in sight, its next or else its last one
  /// before; null if it has none at all.
  static @Nullable Spot enter(TimelineScene s, int lane, @Nullable Spot from) {
    int deepest = s.lanes().layout(lane).rows() - 1;
    for (int row = Math.min(deepest, from == null ? 1 : from.boxRow()); row > 0; row--) {
      List<Spot> spots = spots(s, lane, row);
      Spot found = from == null && !spots.isEmpty() ? spots.getFirst() : null;
      found = from != null ? nearest(s, lane, row, from) : found;
      if (found != null) {
        return whole(s, found);
      }
    }
    int after = s.lanes().layout(lane).samples().firstFrom(s.view().fromNanos());
    Spot next = reaching(s, lane, 1, after, 1);
    return next == null ? reaching(s, lane, 1, after - 1, -1) : next;
  }

  /// The box of a row that is nearest to the middle of what is in sight of another.
  private static @Nullable Spot nearest(TimelineScene s, int lane, int row, Spot to) {
    double low = Math.max(to.from(), s.view().fromNanos());
    double middle = (low + Math.max(low, Math.min(to.to(), s.view().toNanos()))) / 2;
    Spot best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Spot spot : spots(s, lane, row)) {
      double away = Math.max(0, Math.max(spot.from() - middle, middle - spot.to()));
      if (away < least) {
        least = away;
        best = spot;
      }
    }
    return best;
  }

  /// The boxes of a row that are drawn, from left to right, as far as they are in sight.
  private static List<Spot> spots(TimelineScene s, int lane, int row) {
    List<Spot> spots = new ArrayList<>();
    TimeLayout layout = s.lanes().layout(lane);
    if (row < 1 || row >= layout.rows()) {
      return spots;
    }
    Boxes boxes = new Boxes();
    TimeRange view = s.view();
    layout.visible(
        view.fromNanos(), view.toNanos(), s.graphPx(), TimelinePainter.MIN_BOX_PX, boxes);
    for (int b = 0; b < boxes.size(); b++) {
      if (boxes.row(b) == row) {
        double from = s.timeAt(s.marginPx() + boxes.left(b));
        double to = s.timeAt(s.marginPx() + boxes.left(b) + boxes.width(b));
        spots.add(s.spot(lane, row, boxes.node(b), from, from, to));
      }
    }
    return spots;
  }

  /// The box at the first sample in a direction that is deep enough for a row, wherever that is.
  private static @Nullable Spot reaching(
      TimelineScene s, int lane, int row, int fromSample, int step) {
    ThreadSamples samples = s.lanes().layout(lane).samples();
    TreeShape shape = samples.shape();
    int i = fromSample;
    while (i >= 0 && i < samples.size() && shape.depth(samples.node(i)) < row) {
      i += step;
    }
    if (i < 0 || i >= samples.size()) {
      return null;
    }
    double start = samples.startNanos(i);
    double ahead = step > 0 ? LEAD * s.view().nanos() : (1 - LEAD) * s.view().nanos();
    TimelineScene there = s.ranged(start - ahead, s.view().nanos());
    for (Spot spot : spots(there, lane, row)) {
      if (spot.from() <= start && start < spot.to()) {
        return whole(there, spot);
      }
    }
    int node = s.lanes().layout(lane).nodeAt(row, start);
    return s.spot(lane, row, node, start, start, samples.endNanos(i));
  }

  /// A box with what the edges of the visible time cut off.
  private static Spot whole(TimelineScene s, Spot spot) {
    double fine = SAME_PX * s.nanosPerPx();
    TimeLayout layout = s.lanes().layout(spot.lane());
    ThreadSamples samples = layout.samples();
    int node = spot.hit().node();
    double from = spot.from();
    double to = spot.to();
    if (from <= s.view().fromNanos() + fine) {
      int first = samples.sampleAt(s.view().fromNanos());
      from = first < 0 ? from : Math.min(from, layout.runStart(node, first));
    }
    if (to >= s.view().toNanos() - fine) {
      int last = samples.sampleAt(s.view().toNanos());
      to = last < 0 ? to : Math.max(to, layout.runEnd(node, last));
    }
    return s.spot(spot.lane(), spot.boxRow(), node, from, from, to);
  }

  /// The scene with a box in sight: its row, and all its time if that fits.
  static TimelineScene revealed(TimelineScene s, Spot spot) {
    double size = s.view().nanos();
    double lead = Math.min(LEAD * size, Math.max(0, (size - (spot.to() - spot.from())) / 2));
    double from = s.view().fromNanos();
    boolean fits = spot.to() - spot.from() <= size;
    boolean apart = spot.to() <= from || spot.from() >= s.view().toNanos();
    if (spot.from() < from && (fits || apart)) {
      from = (fits ? spot.from() : spot.to() - size) - lead;
    } else if (spot.to() > s.view().toNanos() && (fits || apart)) {
      from = (fits ? spot.to() - size : spot.from()) + (fits ? lead : -lead);
    }
    double row = s.lanes().sizes().pitchPx();
    double at = s.lanes().top(spot.lane()) + s.lanes().headerPx() + (spot.boxRow() - 1) * row;
    double room = s.heightPx() - s.axisPx() - row;
    double header = at - s.lanes().headerPx();
    return s.ranged(from, size)
        .with(
            d -> {
              d.lane = spot.lane();
              d.scrollPx = Math.max(Math.min(s.scrollPx(), header), at - room);
            });
  }

  /// The scene with a lane's header in sight, and the keyboard there.
  static TimelineScene onLane(TimelineScene s, int lane) {
    double top = s.lanes().top(lane);
    double room = s.heightPx() - s.axisPx() - 2 * s.lanes().headerPx();
    return s.with(
        d -> {
          d.lane = lane;
          d.scrollPx = Math.max(Math.min(s.scrollPx(), top), top - room);
        });
  }
}
