package dev.kiln.render.fx.minimap;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.BitSet;
import javafx.scene.canvas.GraphicsContext;

/// The whole layout drawn small: where its rows lie, and the drawing itself.
///
/// Where there are more rows than pixels, a line of pixels shows the outermost of its rows, which
/// covers whatever lies below it; so the cost is pixels, whatever the tree.
///
/// @param scene what the canvas shows
/// @param whole the weight that the full width stands for
/// @param widthPx of the overview, margins included
/// @param heightPx of the overview
record MinimapPicture(FlameScene scene, double whole, double widthPx, double heightPx) {
  /// Free pixels above the rows, where matches are ticked off, and below.
  static final double PAD_PX = 5;

  private static final double TICK_PX = 3;
  private static final double MAX_ROW_PX = 8;
  private static final double OPACITY = 0.85;

  double marginPx() {
    return scene.sizes().marginPx();
  }

  double graphPx() {
    return Math.max(10, widthPx - 2 * marginPx());
  }

  /// The height of a row; below 1 if there are more rows than pixels.
  double rowPx() {
    double room = Math.max(1, heightPx - 2 * PAD_PX);
    return Math.min(MAX_ROW_PX, room / Math.max(1, scene.layout().rows()));
  }

  /// The middle of a place counted in rows from the root, in pixels from the top.
  double y(double rows) {
    double distance = PAD_PX + rows * rowPx();
    return scene.orientation() == Orientation.ICICLE ? distance : heightPx - distance;
  }

  double x(double position) {
    return marginPx() + position / whole * graphPx();
  }

  double position(double x) {
    return (x - marginPx()) / graphPx() * whole;
  }

  private Viewport all() {
    return new Viewport(0, whole, graphPx(), 0, scene.layout().rows());
  }

  /// Paints rows and ticks.
  ///
  /// @return how many boxes were drawn
  int paint(GraphicsContext g) {
    Theme theme = scene.theme();
    Fills fills = new Fills();
    fills.set(g, theme.app);
    g.fillRect(0, 0, widthPx, heightPx);
    Boxes boxes = new Boxes();
    FlameLayout layout = scene.layout();
    int drawn = 0;
    double step = Math.max(1, 1 / rowPx());
    for (double at = 0; at < layout.rows(); at += step) {
      int row = (int) at;
      layout.visible(all().withRows(row, row + 1), 1, boxes);
      drawn += boxes.size();
      double near = y(row);
      double far = y(row + step);
      double top = Math.min(near, far);
      double height = Math.max(Math.abs(far - near) - (step > 1 ? 0 : 0.2), 0.8);
      for (int b = 0; b < boxes.size(); b++) {
        fills.set(g, fill(b, boxes));
        double width = Math.max(boxes.width(b) - (boxes.width(b) > 2 ? 0.3 : 0), 0.6);
        g.fillRect(marginPx() + boxes.left(b), top, width, height);
      }
    }
    FrameSearch search = scene.search();
    if (search != null && layout.totalWeight() > 0) {
      paintTicks(g, MinimapTicks.columns(layout, search, all()), fills);
    }
    return drawn;
  }

  private int fill(int b, Boxes boxes) {
    int node = boxes.node(b);
    FrameSearch search = scene.search();
    if (search != null && !boxes.isSlab(b) && search.isMatch(node)) {
      return scene.theme().match;
    }
    if (!boxes.isSlab(b) && (node == scene.marks().selected() || scene.isChosenToo(node))) {
      return scene.theme().accent;
    }
    double opacity = boxes.isSlab(b) ? OPACITY * 0.7 : OPACITY;
    return Rgb.mix(scene.colors().fill(node), scene.theme().app, opacity);
  }

  private void paintTicks(GraphicsContext g, BitSet columns, Fills fills) {
    fills.set(g, scene.theme().warn);
    for (int from = columns.nextSetBit(0); from >= 0; ) {
      int to = columns.nextClearBit(from);
      g.fillRect(marginPx() + from, 0, to - from, TICK_PX);
      from = columns.nextSetBit(to);
    }
  }
}
