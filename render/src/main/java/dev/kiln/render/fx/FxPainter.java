package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.GlyphWidths;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;

/// Draws one frame of the flame graph onto a canvas: only what is visible, narrow boxes merged.
///
/// Outlines of the hovered, chosen and focused box lie in a layer above, [MarkLayer].
public final class FxPainter {
  /// Boxes narrower than this are merged into slabs.
  static final double MIN_BOX_PX = 1;

  /// The most labels of one frame: more would cost the frame its time and be unreadable.
  static final int MAX_LABELS = 1500;

  /// Free pixels between a label and the percentage right of it.
  private static final double SHARE_GAP_PX = 10;

  private final Boxes boxes = new Boxes();
  private final Fills fills = new Fills();
  private LabelType type = new LabelType(Metrics.NORMAL.labelPx());
  private int labels;
  private long lastPaintNanos;

  /// Boxes drawn in the last frame.
  public int boxesDrawn() {
    return boxes.size();
  }

  /// Labels drawn in the last frame.
  public int labelsDrawn() {
    return labels;
  }

  /// How long the last frame took to put together, in nanoseconds, without what the toolkit does
  /// with it later; 0 before the first.
  public long lastPaintNanos() {
    return lastPaintNanos;
  }

  /// Draws a scene over the whole canvas.
  ///
  /// @param scale device pixels per pixel, for crisp edges
  void paint(GraphicsContext g, FlameScene scene, double widthPx, double scale) {
    long began = System.nanoTime();
    if (type.sizePx != scene.metrics().labelPx()) {
      type = new LabelType(scene.metrics().labelPx());
    }
    fills.reset();
    g.setGlobalAlpha(1);
    fills.set(g, scene.theme().surface);
    g.fillRect(0, 0, widthPx, scene.heightPx());
    scene.layout().visible(scene.visibleView(), MIN_BOX_PX, boxes);
    for (int b = 0; b < boxes.size(); b++) {
      paintFill(g, scene, b, scale);
    }
    paintLabels(g, scene);
    FrameSearch search = scene.search();
    for (int b = 0; search != null && b < boxes.size(); b++) {
      if (!boxes.isSlab(b) && search.isMatch(boxes.node(b))) {
        paintMatch(g, scene, b, scale);
      }
    }
    lastPaintNanos = System.nanoTime() - began;
  }

  private void paintFill(GraphicsContext g, FlameScene scene, int b, double scale) {
    int node = boxes.node(b);
    double margin = scene.metrics().marginPx();
    double left = snap(margin + boxes.left(b), scale);
    double right = snap(margin + boxes.left(b) + boxes.width(b), scale);
    FrameSearch search = scene.search();
    boolean match = search != null && !boxes.isSlab(b) && search.isMatch(node);
    int fill = match ? scene.theme().match : scene.colors().fill(node);
    double opacity = boxes.isSlab(b) ? 0.55 : 1;
    if (isAncestorOfZoom(scene, node)) {
      opacity = 0.45;
    } else if (search != null && !match && !search.isRelated(node)) {
      opacity *= 0.6;
    }
    fills.set(g, opacity == 1 ? fill : Rgb.mix(fill, scene.theme().surface, opacity));
    g.fillRect(
        left,
        snap(scene.top(boxes.row(b)), scale),
        Math.max(right - left - gap(left, right), 1 / scale),
        scene.metrics().rowPx());
  }

  /// The gap right of a box: none where it would take the box itself.
  static double gap(double left, double right) {
    return right - left > 2 ? 1 : 0;
  }

  private void paintLabels(GraphicsContext g, FlameScene scene) {
    g.setFont(type.font);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setTextBaseline(VPos.CENTER);
    labels = 0;
    double least = scene.metrics().minLabelPx();
    for (int b = 0; b < boxes.size() && labels < MAX_LABELS; b++) {
      if (!boxes.isSlab(b) && boxes.width(b) >= least) {
        paintLabel(g, scene, b);
      }
    }
  }

  private void paintLabel(GraphicsContext g, FlameScene scene, int b) {
    int node = boxes.node(b);
    FrameSearch search = scene.search();
    boolean match = search != null && search.isMatch(node);
    Metrics metrics = scene.metrics();
    GlyphWidths glyphs = match ? type.matchWidths : type.widths;
    LabelType.Forms forms = type.forms(scene.layout().shape(), node);
    double room = boxes.width(b) - 2 * metrics.paddingPx();
    String share = boxes.width(b) >= metrics.minSharePx() ? share(scene, node) : "";
    double shareWidth = share.isEmpty() ? 0 : glyphs.of(share) + SHARE_GAP_PX;
    int fitting = fitting(forms, match, room - shareWidth);
    boolean both = fitting < forms.texts().size();
    String label = both ? forms.texts().get(fitting) : glyphs.fit(forms.texts(), room);
    if (label.isEmpty()) {
      return;
    }
    double y = Math.rint(scene.top(boxes.row(b)) + metrics.rowPx() / 2);
    double left = Math.rint(metrics.marginPx() + boxes.left(b) + metrics.paddingPx());
    if (match) {
      g.setFont(type.matchFont);
    }
    fills.set(g, ink(scene, node, match));
    g.fillText(label, left, y);
    if (both && !share.isEmpty()) {
      double right = metrics.marginPx() + boxes.left(b) + boxes.width(b) - metrics.paddingPx();
      g.fillText(share, Math.rint(right - glyphs.of(share)), y);
    }
    if (match) {
      g.setFont(type.font);
    }
    labels++;
  }

  /// The longest form that fits, by index; the number of forms where none does.
  private int fitting(LabelType.Forms forms, boolean match, double room) {
    int form = 0;
    int count = forms.texts().size();
    while (form < count
        && (match ? type.matchWidths.of(forms.texts().get(form)) : forms.widths()[form]) > room) {
      form++;
    }
    return form;
  }

  private static int ink(FlameScene scene, int node, boolean match) {
    if (match) {
      return Theme.MATCH_INK;
    }
    FrameSearch search = scene.search();
    boolean faint = isAncestorOfZoom(scene, node) || search != null && !search.isRelated(node);
    return faint ? Rgb.mix(scene.theme().ink, scene.theme().surface, 0.78) : scene.theme().ink;
  }

  private static String share(FlameScene scene, int node) {
    return Quantities.share(scene.layout().tree().share(node));
  }

  private void paintMatch(GraphicsContext g, FlameScene scene, int b, double scale) {
    double margin = scene.metrics().marginPx();
    double left = snap(margin + boxes.left(b), scale);
    double right = snap(margin + boxes.left(b) + boxes.width(b), scale);
    double width = right - left - gap(left, right);
    if (width > 3) {
      double top = snap(scene.top(boxes.row(b)), scale);
      g.setStroke(color(scene.theme() == Theme.DARK ? 0x8A6D00 : 0x8A5A00));
      g.setLineWidth(1);
      g.strokeRect(left + 0.5, top + 0.5, width - 1, scene.metrics().rowPx() - 1);
    }
  }

  private static boolean isAncestorOfZoom(FlameScene scene, int node) {
    int zoom = scene.zoom();
    return node < zoom && zoom < scene.layout().shape().subtreeEnd(node);
  }

  static double snap(double px, double scale) {
    return Math.rint(px * scale) / scale;
  }

  static Color color(int rgb) {
    return Fills.color(rgb);
  }
}
