package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.Pixels;
import dev.kiln.render.layout.Boxes;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Draws one frame of the flame graph onto a canvas: only what is visible, narrow boxes merged.
///
/// Outlines of the hovered, chosen and focused box lie in a layer above, [MarkLayer].
public final class FxPainter {
  /// Boxes narrower than this are merged into slabs.
  public static final double MIN_BOX_PX = 1;

  /// How strong the colour of a slab is, and of one that holds a match of a search.
  private static final double SLAB = 0.55;

  private static final double MATCHED_SLAB = 0.85;

  private final Boxes boxes = new Boxes();
  private final Fills fills = new Fills();
  private final MarkPainter marks = new MarkPainter(fills);
  private final LabelPainter labels = new LabelPainter(fills);
  private final SlabMatches slabs = new SlabMatches();
  private long lastPaintNanos;

  /// Boxes drawn in the last frame.
  public int boxesDrawn() {
    return boxes.size();
  }

  /// Labels drawn in the last frame.
  public int labelsDrawn() {
    return labels.drawn();
  }

  /// Outlines of marked boxes drawn in the last frame: at most one a box.
  int outlinesDrawn() {
    return marks.outlines();
  }

  /// How long the last frame took to put together, in nanoseconds, without what the toolkit does
  /// with it later; 0 before the first.
  public long lastPaintNanos() {
    return lastPaintNanos;
  }

  /// Draws a scene over the whole canvas.
  ///
  /// @param scale device pixels per pixel, for crisp edges
  public void paint(GraphicsContext g, FlameScene scene, double widthPx, double scale) {
    long began = System.nanoTime();
    MarkPatterns patterns = marks.begin(scene.theme(), scale);
    fills.reset();
    g.setGlobalAlpha(1);
    fills.set(g, scene.theme().surface);
    g.fillRect(0, 0, widthPx, scene.heightPx());
    scene.layout().visible(scene.visibleView(), MIN_BOX_PX, boxes);
    slabs.look(scene.layout(), scene.search());
    for (int b = 0; b < boxes.size(); b++) {
      paintFill(g, scene, b, patterns);
    }
    labels.paint(g, scene, boxes);
    FrameSearch search = scene.search();
    for (int b = 0; search != null && b < boxes.size(); b++) {
      if (!boxes.isSlab(b) && search.isMatch(boxes.node(b))) {
        paintMatch(g, scene, b, scale);
      }
    }
    for (int b = 0; scene.chosenKey() >= 0 && b < boxes.size(); b++) {
      if (!boxes.isSlab(b) && scene.isChosenToo(boxes.node(b))) {
        outline(g, scene, b, scale, scene.theme().accent);
      }
    }
    lastPaintNanos = System.nanoTime() - began;
  }

  private void paintFill(GraphicsContext g, FlameScene scene, int b, MarkPatterns patterns) {
    double scale = patterns.scale;
    int node = boxes.node(b);
    double margin = scene.sizes().marginPx();
    double left = Pixels.snap(margin + boxes.left(b), scale);
    double right = Pixels.snap(margin + boxes.left(b) + boxes.width(b), scale);
    double width = Math.max(right - left - Pixels.gap(left, right), 1 / scale);
    FrameSearch search = scene.search();
    boolean match = boxes.isSlab(b) ? slabs.holdsMatch(boxes, b) : isMatch(search, node);
    BoxMark mark = mark(scene, b, width);
    int own = mark == BoxMark.PLAIN ? scene.colors().fill(node) : patterns.palette.ground(mark);
    int fill = match ? scene.theme().match : own;
    double opacity = !boxes.isSlab(b) ? 1 : match ? MATCHED_SLAB : SLAB;
    if (isAncestorOfZoom(scene, node)) {
      opacity = 0.45;
    } else if (search != null && !match && !search.isRelated(node)) {
      opacity *= 0.6;
    }
    double top = Pixels.snap(scene.top(boxes.row(b)), scale);
    fills.set(g, opacity == 1 ? fill : Rgb.mix(fill, scene.theme().surface, opacity));
    g.fillRect(left, top, width, scene.sizes().rowPx());
    if (mark != BoxMark.PLAIN) {
      double height = scene.sizes().rowPx();
      marks.draw(g, patterns, mark, left, top, width, height, opacity, match);
    }
  }

  private static boolean isMatch(@Nullable FrameSearch search, int node) {
    return search != null && search.isMatch(node);
  }

  /// The mark that a box shows: none if it is narrow or a slab.
  private BoxMark mark(FlameScene scene, int b, double width) {
    return boxes.isSlab(b) || width < MarkPainter.MIN_OUTLINE_PX
        ? BoxMark.PLAIN
        : scene.colors().mark(boxes.node(b));
  }

  private void paintMatch(GraphicsContext g, FlameScene scene, int b, double scale) {
    if (mark(scene, b, boxes.width(b)) == BoxMark.PLAIN) {
      outline(g, scene, b, scale, matchOutline(scene.theme()));
    }
  }

  private void outline(GraphicsContext g, FlameScene scene, int b, double scale, int rgb) {
    double margin = scene.sizes().marginPx();
    double left = Pixels.snap(margin + boxes.left(b), scale);
    double right = Pixels.snap(margin + boxes.left(b) + boxes.width(b), scale);
    double width = right - left - Pixels.gap(left, right);
    if (width > 3) {
      double top = Pixels.snap(scene.top(boxes.row(b)), scale);
      g.setStroke(Fills.color(rgb));
      g.setLineWidth(1);
      g.strokeRect(left + 0.5, top + 0.5, width - 1, scene.sizes().rowPx() - 1);
    }
  }

  static int matchOutline(Theme theme) {
    return theme == Theme.DARK ? 0x8A6D00 : 0x8A5A00;
  }

  static boolean isAncestorOfZoom(FlameScene scene, int node) {
    int zoom = scene.zoom();
    return node < zoom && zoom < scene.layout().shape().subtreeEnd(node);
  }
}
