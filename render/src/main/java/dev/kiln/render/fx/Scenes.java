package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import org.jspecify.annotations.Nullable;

/// Steps from one scene to the next.
final class Scenes {
  /// The narrowest range as a part of the whole: beyond it doubles would lose the boxes.
  private static final double MIN_RANGE = 1e-12;

  private Scenes() {}

  private static FlameScene copy(
      FlameScene s, Viewport view, double scrollPx, double heightPx, int hover, int selected) {
    return new FlameScene(
        s.layout(),
        s.colors(),
        s.theme(),
        s.orientation(),
        view,
        scrollPx,
        heightPx,
        s.zoom(),
        hover,
        selected,
        s.search());
  }

  static FlameScene withView(FlameScene s, Viewport view) {
    return copy(s, view, s.scrollPx(), s.heightPx(), s.hover(), s.selected());
  }

  static FlameScene withScroll(FlameScene s, double scrollPx) {
    return copy(s, s.view(), scrollPx, s.heightPx(), s.hover(), s.selected());
  }

  static FlameScene withHover(FlameScene s, int node) {
    return copy(s, s.view(), s.scrollPx(), s.heightPx(), node, s.selected());
  }

  static FlameScene withSelection(FlameScene s, int node) {
    return copy(s, s.view(), s.scrollPx(), s.heightPx(), s.hover(), node);
  }

  static FlameScene withZoom(FlameScene s, int node) {
    return new FlameScene(
        s.layout(),
        s.colors(),
        s.theme(),
        s.orientation(),
        s.view(),
        s.scrollPx(),
        s.heightPx(),
        node,
        s.hover(),
        s.selected(),
        s.search());
  }

  static FlameScene withStyle(FlameScene s, ColorScheme colors, Theme theme) {
    return new FlameScene(
        s.layout(),
        colors,
        theme,
        s.orientation(),
        s.view(),
        s.scrollPx(),
        s.heightPx(),
        s.zoom(),
        s.hover(),
        s.selected(),
        s.search());
  }

  static FlameScene withOrientation(FlameScene s, Orientation orientation) {
    return new FlameScene(
        s.layout(),
        s.colors(),
        s.theme(),
        orientation,
        s.view(),
        s.scrollPx(),
        s.heightPx(),
        s.zoom(),
        s.hover(),
        s.selected(),
        s.search());
  }

  static FlameScene withSearch(FlameScene s, @Nullable FrameSearch search) {
    return new FlameScene(
        s.layout(),
        s.colors(),
        s.theme(),
        s.orientation(),
        s.view(),
        s.scrollPx(),
        s.heightPx(),
        s.zoom(),
        s.hover(),
        s.selected(),
        search);
  }

  /// The same range at another canvas size.
  static FlameScene resized(FlameScene s, double widthPx, double heightPx) {
    Viewport v = s.view();
    Viewport view = new Viewport(v.from(), v.to(), widthPx, v.fromRow(), v.toRow());
    return copy(s, view, s.scrollPx(), heightPx, s.hover(), s.selected());
  }

  static FlameScene panned(
      FlameScene s, double dxPx, double dyPx, double maxScrollPx, double whole) {
    Viewport v = s.view();
    double range = v.to() - v.from();
    double from = Math.max(0, Math.min(whole - range, v.from() - dxPx / v.pxPerUnit()));
    Viewport view = new Viewport(from, from + range, v.widthPx(), v.fromRow(), v.toRow());
    double away = s.orientation() == Orientation.ICICLE ? -dyPx : dyPx;
    double scroll = Math.max(0, Math.min(maxScrollPx, s.scrollPx() + away));
    return copy(s, view, scroll, s.heightPx(), s.hover(), s.selected());
  }

  static FlameScene zoomed(FlameScene s, double factor, double px, double whole) {
    Viewport v = s.view();
    double range = (v.to() - v.from()) / factor;
    range = Math.max(whole * MIN_RANGE, Math.min(whole, range));
    double anchor = v.position(px);
    double from = anchor - px / v.widthPx() * range;
    from = Math.max(0, Math.min(whole - range, from));
    return withView(s, new Viewport(from, from + range, v.widthPx(), v.fromRow(), v.toRow()));
  }
}
