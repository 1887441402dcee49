package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;

/// Steps from one scene to the next.
///
/// `whole` is the weight that the full width stands for: the layout's, or more if two canvases
/// share one scale.
final class Scenes {
  /// The narrowest range as a part of the whole: beyond it doubles would lose the boxes.
  private static final double MIN_RANGE = 1e-12;

  private Scenes() {}

  static FlameScene withScroll(FlameScene s, double scrollPx) {
    double within = Math.max(0, Math.min(s.maxScrollPx(), scrollPx));
    return s.with(d -> d.scrollPx = within);
  }

  /// The same range at another canvas size.
  static FlameScene resized(FlameScene s, double widthPx, double heightPx) {
    FlameScene sized =
        s.with(
            d -> {
              d.view = range(s.view(), s.view().from(), s.view().to(), widthPx);
              d.heightPx = heightPx;
            });
    return withScroll(sized, s.scrollPx());
  }

  private static Viewport range(Viewport old, double from, double to, double widthPx) {
    return new Viewport(from, to, widthPx, old.fromRow(), old.toRow());
  }

  /// Shows a range of weight units; cut to the whole, and no narrower than doubles can tell.
  static FlameScene ranged(FlameScene s, double from, double to, double whole) {
    double size = Math.max(whole * MIN_RANGE, Math.min(whole, to - from));
    double low = Math.max(0, Math.min(whole - size, from));
    return s.with(d -> d.view = range(s.view(), low, low + size, s.view().widthPx()));
  }

  static FlameScene panned(FlameScene s, double dxPx, double dyPx, double whole) {
    Viewport v = s.view();
    double from = Math.max(0, v.from() - dxPx / v.pxPerUnit());
    double away = s.orientation() == Orientation.ICICLE ? -dyPx : dyPx;
    FlameScene moved = ranged(s, from, from + (v.to() - v.from()), whole);
    return withScroll(moved, s.scrollPx() + away);
  }

  static FlameScene zoomed(FlameScene s, double factor, double px, double whole) {
    Viewport v = s.view();
    double size = Math.max(whole * MIN_RANGE, Math.min(whole, (v.to() - v.from()) / factor));
    double from = v.position(px) - px / v.widthPx() * size;
    return ranged(s, from, from + size, whole);
  }

  /// The range that a zoom on a node shows.
  static Viewport zoomRange(FlameScene s, int node, double whole) {
    FlameLayout layout = s.layout();
    double from = node == 0 ? 0 : layout.start(node);
    double size = node == 0 ? whole : layout.weight(node);
    return range(s.view(), from, from + size, s.view().widthPx());
  }

  /// Scrolls just as far as brings a node's row into sight.
  static FlameScene revealed(FlameScene s, int node) {
    double pitch = s.sizes().pitchPx();
    double at = s.layout().shape().depth(node) * pitch;
    double low = at + 2 * pitch + s.sizes().topPx() - s.heightPx();
    return withScroll(s, Math.max(Math.min(s.scrollPx(), at), low));
  }

  /// A scene of a layout with nothing in common with the old one but the nodes given.
  static FlameScene keeping(FlameScene fresh, KeptNodes kept, double whole) {
    int zoom = Math.max(0, weighted(fresh.layout(), kept.zoom()));
    int selected = weighted(fresh.layout(), kept.selected());
    int focused = weighted(fresh.layout(), kept.focused());
    return fresh.with(
        d -> {
          d.zoom = zoom;
          d.view = zoomRange(fresh, zoom, whole);
          d.marks = fresh.marks().withChoice(selected, focused);
        });
  }

  /// A scene of other weights on the same shape: zoom, range, outlines and scroll stay with their
  /// nodes.
  ///
  /// The range is taken as parts of the innermost box that holds all of it, so that what fills the
  /// window goes on filling it, however much its weight changes.
  static FlameScene rebased(FlameScene old, FlameScene fresh, double oldWhole, double whole) {
    Marks marks = old.marks();
    KeptNodes nodes = new KeptNodes(old.zoom(), marks.selected(), marks.focused());
    FlameScene kept = keeping(fresh, nodes, whole);
    Viewport v = old.view();
    Viewport zoomed = zoomRange(old, old.zoom(), oldWhole);
    boolean wholeZoom = v.from() == zoomed.from() && v.to() == zoomed.to();
    int anchor = wholeZoom ? old.zoom() : innermost(old);
    FlameScene placed = kept;
    int held = Math.max(0, weighted(fresh.layout(), anchor));
    if (held == anchor) {
      Viewport before = zoomRange(old, anchor, oldWhole);
      Viewport after = zoomRange(kept, anchor, whole);
      double scale = (after.to() - after.from()) / (before.to() - before.from());
      double from = after.from() + (v.from() - before.from()) * scale;
      placed = ranged(kept, from, from + (v.to() - v.from()) * scale, whole);
    } else if (held > kept.zoom()) {
      placed = kept.with(d -> d.view = zoomRange(kept, held, whole));
    }
    return withScroll(placed, old.scrollPx());
  }

  /// The innermost node whose box holds the whole visible range; the root if none does.
  private static int innermost(FlameScene s) {
    FlameLayout layout = s.layout();
    int node = 0;
    for (int row = 1; row < layout.rows(); row++) {
      int child = layout.nodeAt(row, s.view().from());
      if (child == Boxes.NONE || layout.start(child) + layout.weight(child) < s.view().to()) {
        break;
      }
      node = child;
    }
    return node;
  }

  /// The node, or its nearest ancestor that weighs anything; NONE for none.
  static int weighted(FlameLayout layout, int node) {
    TreeShape shape = layout.shape();
    if (node == Boxes.NONE || layout.totalWeight() == 0) {
      return Boxes.NONE;
    }
    int up = node;
    while (layout.weight(up) == 0) {
      up = shape.parent(up);
    }
    return up;
  }
}
