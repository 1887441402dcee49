package dev.kiln.render.fx.flame;

import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.OutlineLayer;
import dev.kiln.render.fx.Pixels;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// The outlines of a flame graph. There is a gap of 1 px between a chosen box and its outline.
final class MarkLayer extends OutlineLayer {
  private final Rectangle gap = outline(StrokeType.OUTSIDE, 1);

  MarkLayer() {
    getChildren().addAll(hover, gap, selection, focus);
  }

  /// Puts the outlines where the scene has their boxes.
  ///
  /// @param scale device pixels per pixel
  void update(FlameScene scene, double widthPx, double scale) {
    begin(scene.theme(), widthPx, scene.heightPx());
    gap.setStroke(Fills.color(scene.theme().surface));
    Marks marks = scene.marks();
    place(hover, scene, marks.hover(), 0, scale);
    place(gap, scene, marks.selected(), 0, scale);
    place(selection, scene, marks.selected(), OUTSIDE_PX, scale);
    place(focus, scene, marks.keyboard() ? marks.focused() : Boxes.NONE, OUTSIDE_PX, scale);
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
    double left = Pixels.snap(margin + view.x(layout.start(node)), scale);
    double end = margin + view.x(layout.start(node) + (double) layout.weight(node));
    double right = Pixels.snap(end, scale);
    double top = Pixels.snap(scene.top(layout.shape().depth(node)), scale);
    place(outline, left, right, top, scene.sizes().rowPx(), outside);
  }
}
