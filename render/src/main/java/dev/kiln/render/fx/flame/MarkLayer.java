package dev.kiln.render.fx.flame;

import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;

/// The outlines of the hovered, the chosen and the focused box, above the canvas: moving one costs
/// the few pixels it covers, not a frame of boxes.
///
/// ```
///   hover      1 px of ink inside the box
///   selection  2 px of accent outside, beyond a gap of 1 px
///   focus      2 px of ink, dashed, where the selection's line would be, and above it
/// ```
final class MarkLayer extends Pane {
  private final Rectangle hover = outline(StrokeType.INSIDE, 1);
  private final Rectangle gap = outline(StrokeType.OUTSIDE, 1);
  private final Rectangle selection = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle focus = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle clip = new Rectangle();

  MarkLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setClip(clip);
    focus.getStrokeDashArray().addAll(5.0, 4.0);
    focus.setStrokeLineCap(StrokeLineCap.BUTT);
    getChildren().addAll(hover, gap, selection, focus);
  }

  private static Rectangle outline(StrokeType type, double width) {
    Rectangle outline = new Rectangle();
    outline.setFill(null);
    outline.setStrokeType(type);
    outline.setStrokeWidth(width);
    outline.setManaged(false);
    outline.setVisible(false);
    return outline;
  }

  /// Puts the outlines where the scene has their boxes.
  ///
  /// @param scale device pixels per pixel
  void update(FlameScene scene, double widthPx, double scale) {
    clip.setWidth(widthPx);
    clip.setHeight(scene.heightPx());
    Marks marks = scene.marks();
    Theme theme = scene.theme();
    place(hover, scene, marks.hover(), 0, scale);
    place(gap, scene, marks.selected(), 0, scale);
    place(selection, scene, marks.selected(), 1, scale);
    place(focus, scene, marks.keyboard() ? marks.focused() : Boxes.NONE, 1, scale);
    hover.setStroke(FxPainter.color(theme.ink));
    gap.setStroke(FxPainter.color(theme.surface));
    selection.setStroke(FxPainter.color(theme.accent));
    focus.setStroke(FxPainter.color(theme.ink));
  }

  private static void place(
      Rectangle outline, FlameScene scene, int node, double outside, double scale) {
    FlameLayout layout = scene.layout();
    Viewport view = scene.view();
    boolean shown =
        node != Boxes.NONE
            && layout.weight(node) > 0
            && layout.start(node) < view.to()
            && layout.start(node) + (double) layout.weight(node) > view.from();
    outline.setVisible(shown);
    if (!shown) {
      return;
    }
    double margin = scene.sizes().marginPx();
    double left = FxPainter.snap(margin + view.x(layout.start(node)), scale);
    double end = margin + view.x(layout.start(node) + (double) layout.weight(node));
    double right = FxPainter.snap(end, scale);
    double top = FxPainter.snap(scene.top(layout.shape().depth(node)), scale);
    outline.setX(left - outside);
    outline.setY(top - outside);
    outline.setWidth(Math.max(right - left - FxPainter.gap(left, right), 1) + 2 * outside);
    outline.setHeight(scene.sizes().rowPx() + 2 * outside);
  }
}
