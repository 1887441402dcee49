package dev.kiln.render.fx.timeline;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All that one frame of the timeline depends on.
///
/// @param lanes the threads
/// @param colors fills of nodes
/// @param theme light or dark
/// @param whole the time of all samples
/// @param view the visible time
/// @param scrollPx how far the lanes are scrolled
/// @param widthPx the canvas's width
/// @param heightPx the canvas's height
/// @param lane the lane that keys act on; -1 for none yet
record TimelineScene(
    Lanes lanes,
    ColorScheme colors,
    Theme theme,
    TimeRange whole,
    TimeRange view,
    double scrollPx,
    double widthPx,
    double heightPx,
    int lane) {
  /// A range no narrower than a microsecond: shorter ones have nothing in them.
  private static final double LEAST_NANOS = 1000;

  private static final double AXIS_PX = 22;

  /// A draft of a scene, in which a caller sets what differs.
  static final class Draft {
    Lanes lanes;
    ColorScheme colors;
    Theme theme;
    TimeRange view;
    double scrollPx;
    double widthPx;
    double heightPx;
    int lane;

    private Draft(TimelineScene s) {
      lanes = s.lanes;
      colors = s.colors;
      theme = s.theme;
      view = s.view;
      scrollPx = s.scrollPx;
      widthPx = s.widthPx;
      heightPx = s.heightPx;
      lane = s.lane;
    }
  }

  /// A box and where it lies on the canvas.
  ///
  /// @param from its left edge, a time
  /// @param to its right edge
  record Spot(TimelineHit hit, int lane, int boxRow, double from, double to) {}

  /// This scene but for what `change` sets; the scroll is kept within the lanes.
  TimelineScene with(Consumer<Draft> change) {
    Draft d = new Draft(this);
    change.accept(d);
    double most = Math.max(0, d.lanes.heightPx() + axisPx() - d.heightPx);
    double scroll = Math.max(0, Math.min(most, d.scrollPx));
    return new TimelineScene(
        d.lanes, d.colors, d.theme, whole, d.view, scroll, d.widthPx, d.heightPx, d.lane);
  }

  /// The same in other colours.
  TimelineScene styled(ColorScheme newColors, Theme newTheme) {
    return with(
        d -> {
          d.colors = newColors;
          d.theme = newTheme;
        });
  }

  /// The same on a canvas of another size.
  TimelineScene sized(double newWidthPx, double newHeightPx) {
    return with(
        d -> {
          d.widthPx = newWidthPx;
          d.heightPx = newHeightPx;
        });
  }

  double axisPx() {
    return Math.rint(AXIS_PX * lanes.sizes().textScale());
  }

  double marginPx() {
    return lanes.sizes().marginPx();
  }

  double graphPx() {
    return Math.max(10, widthPx - 2 * marginPx());
  }

  double nanosPerPx() {
    return view.nanos() / graphPx();
  }

  double timeAt(double x) {
    return view.fromNanos() + (x - marginPx()) * nanosPerPx();
  }

  double x(double nanos) {
    return marginPx() + (nanos - view.fromNanos()) / nanosPerPx();
  }

  /// The top of a lane's header on the canvas.
  double top(int lane) {
    return axisPx() + lanes.top(lane) - scrollPx;
  }

  /// The top of a row of boxes on the canvas; row 1 is the first that is drawn.
  double top(int lane, int row) {
    return top(lane) + lanes.headerPx() + (row - 1) * lanes.sizes().pitchPx();
  }

  /// The lane at a height of the canvas, or -1.
  int laneAt(double y) {
    int lane = y < axisPx() ? -1 : lanes.at(y - axisPx() + scrollPx);
    return lane < lanes.size() ? lane : -1;
  }

  boolean isHeader(int lane, double y) {
    return y < top(lane) + lanes.headerPx();
  }

  /// The box at a point of the canvas; null if there is none.
  @Nullable Spot spotAt(double x, double y) {
    int lane = laneAt(y);
    if (lane < 0 || isHeader(lane, y) || x < marginPx() || x > marginPx() + graphPx()) {
      return null;
    }
    int row = lanes.rowAt(lane, y - axisPx() + scrollPx);
    TimeLayout layout = lanes.layout(lane);
    if (row == 0 || row >= layout.rows()) {
      return null;
    }
    Boxes boxes = new Boxes();
    layout.visible(view.fromNanos(), view.toNanos(), graphPx(), TimelinePainter.MIN_BOX_PX, boxes);
    double px = x - marginPx();
    for (int b = 0; b < boxes.size(); b++) {
      double width = Math.max(1, boxes.width(b));
      if (boxes.row(b) == row && boxes.left(b) <= px && px < boxes.left(b) + width) {
        double from = timeAt(marginPx() + boxes.left(b));
        double to = timeAt(marginPx() + boxes.left(b) + boxes.width(b));
        return spot(lane, row, boxes.node(b), Math.max(from, Math.min(timeAt(x), to)), from, to);
      }
    }
    return null;
  }

  /// A box.
  ///
  /// @param at a time within it, which tells the sample
  Spot spot(int lane, int row, int node, double at, double from, double to) {
    ThreadSamples samples = lanes.layout(lane).samples();
    int sample = samples.sampleAt(at);
    int nearest = sample >= 0 ? sample : Math.min(samples.size() - 1, samples.firstFrom(from));
    TimelineHit hit = new TimelineHit(samples.thread(), samples.row(nearest), node, from, to);
    return new Spot(hit, lane, row, from, to);
  }

  /// Another range, cut to the whole.
  TimelineScene ranged(double from, double nanos) {
    double size = Math.max(Math.min(LEAST_NANOS, whole.nanos()), nanos);
    return with(d -> d.view = whole.place(from, size));
  }

  TimelineScene panned(double dxPx, double dyPx) {
    return ranged(view.fromNanos() - dxPx * nanosPerPx(), view.nanos())
        .with(d -> d.scrollPx = scrollPx - dyPx);
  }

  /// Zooms around a pixel; a factor above 1 comes closer.
  TimelineScene zoomed(double factor, double x) {
    double size = Math.max(LEAST_NANOS, Math.min(whole.nanos(), view.nanos() / factor));
    return ranged(timeAt(x) - (x - marginPx()) / graphPx() * size, size);
  }
}
