package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Viewport;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;

/// Draws one frame of the flame graph onto a canvas: only what is visible, narrow boxes merged.
public final class FxPainter {
  /// Boxes narrower than this are merged into slabs.
  static final double MIN_BOX_PX = 1;

  /// The most labels of one frame: more would cost the frame its time and be unreadable.
  static final int MAX_LABELS = 1500;

  private static final double PADDING_PX = 6;
  private static final double MIN_LABEL_PX = 26;
  private static final double MIN_SHARE_PX = 150;

  private final Boxes boxes = new Boxes();
  private final Font font = Fonts.ui(11);
  private final Font matchFont = Fonts.uiSemibold(11);
  private final GlyphWidths widths = Fonts.widths(font);
  private final GlyphWidths matchWidths = Fonts.widths(matchFont);
  private int labels;

  /// Boxes drawn in the last frame.
  public int boxesDrawn() {
    return boxes.size();
  }

  /// Labels drawn in the last frame.
  public int labelsDrawn() {
    return labels;
  }

  /// Draws a scene over the whole canvas.
  ///
  /// @param scale device pixels per pixel, for crisp edges
  void paint(GraphicsContext g, FlameScene scene, double widthPx, double scale) {
    Theme theme = scene.theme();
    g.setGlobalAlpha(1);
    g.setFill(color(theme.surface));
    g.fillRect(0, 0, widthPx, scene.heightPx());
    Viewport view = scene.visibleView();
    scene.layout().visible(view, MIN_BOX_PX, boxes);
    for (int b = 0; b < boxes.size(); b++) {
      paintFill(g, scene, b, scale);
    }
    paintLabels(g, scene);
    for (int b = 0; b < boxes.size(); b++) {
      paintState(g, scene, b, scale);
    }
    g.setGlobalAlpha(1);
  }

  private void paintFill(GraphicsContext g, FlameScene scene, int b, double scale) {
    int node = boxes.node(b);
    double left = snap(FlameScene.MARGIN_PX + boxes.left(b), scale);
    double right = snap(FlameScene.MARGIN_PX + boxes.left(b) + boxes.width(b), scale);
    double gap = right - left > 2 ? 1 : 0;
    FrameSearch search = scene.search();
    boolean match = search != null && !boxes.isSlab(b) && search.isMatch(node);
    int fill = match ? scene.theme().match : scene.colors().fill(node);
    double opacity = boxes.isSlab(b) ? 0.55 : 1;
    if (isAncestorOfZoom(scene, node)) {
      opacity = 0.45;
    } else if (search != null && !match && !search.isRelated(node)) {
      opacity *= 0.6;
    }
    g.setFill(color(opacity == 1 ? fill : Rgb.mix(fill, scene.theme().surface, opacity)));
    g.fillRect(
        left,
        snap(scene.top(boxes.row(b)), scale),
        Math.max(right - left - gap, 1 / scale),
        FlameScene.ROW_PX);
  }

  private void paintLabels(GraphicsContext g, FlameScene scene) {
    g.setFont(font);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setTextBaseline(VPos.CENTER);
    labels = 0;
    for (int b = 0; b < boxes.size() && labels < MAX_LABELS; b++) {
      if (!boxes.isSlab(b) && boxes.width(b) >= MIN_LABEL_PX) {
        paintLabel(g, scene, b);
      }
    }
  }

  private void paintLabel(GraphicsContext g, FlameScene scene, int b) {
    int node = boxes.node(b);
    FrameSearch search = scene.search();
    boolean match = search != null && search.isMatch(node);
    GlyphWidths glyphs = match ? matchWidths : widths;
    List<String> forms = FrameNames.forms(scene.layout().shape().name(node));
    double room = boxes.width(b) - 2 * PADDING_PX;
    String share = boxes.width(b) >= MIN_SHARE_PX ? share(scene, node) : "";
    double shareWidth = share.isEmpty() ? 0 : glyphs.of(share) + 10;
    boolean both = forms.stream().anyMatch(form -> glyphs.of(form) <= room - shareWidth);
    String label = glyphs.fit(forms, both ? room - shareWidth : room);
    if (label.isEmpty()) {
      return;
    }
    double y = Math.rint(scene.top(boxes.row(b)) + FlameScene.ROW_PX / 2);
    double left = Math.rint(FlameScene.MARGIN_PX + boxes.left(b) + PADDING_PX);
    g.setFont(match ? matchFont : font);
    g.setFill(color(ink(scene, node, match)));
    g.fillText(label, left, y);
    if (both && !share.isEmpty()) {
      double right = FlameScene.MARGIN_PX + boxes.left(b) + boxes.width(b) - PADDING_PX;
      g.fillText(share, Math.rint(right - glyphs.of(share)), y);
    }
    labels++;
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

  /// Outlines: hover inside, selection outside on a gap of surface.
  private void paintState(GraphicsContext g, FlameScene scene, int b, double scale) {
    int node = boxes.node(b);
    FrameSearch search = scene.search();
    boolean match = search != null && !boxes.isSlab(b) && search.isMatch(node);
    boolean chosen = node == scene.selected() || node == scene.hover();
    if (!match && !chosen) {
      return;
    }
    double left = snap(FlameScene.MARGIN_PX + boxes.left(b), scale);
    double right = snap(FlameScene.MARGIN_PX + boxes.left(b) + boxes.width(b), scale);
    double width = Math.max(right - left - (right - left > 2 ? 1 : 0), 1);
    double top = snap(scene.top(boxes.row(b)), scale);
    Theme theme = scene.theme();
    if (match && width > 3) {
      ring(g, left, top, width, 1, theme == Theme.DARK ? 0x8A6D00 : 0x8A5A00);
    }
    if (node == scene.hover()) {
      ring(g, left, top, width, 1, theme.ink);
    }
    if (node == scene.selected()) {
      frame(g, left - 2, top - 2, width + 4, 3, theme.surface);
      frame(g, left - 2, top - 2, width + 4, 2, theme.accent);
    }
  }

  private static void ring(
      GraphicsContext g, double x, double y, double width, double line, int rgb) {
    g.setStroke(color(rgb));
    g.setLineWidth(line);
    g.strokeRect(x + line / 2, y + line / 2, Math.max(width - line, 0), FlameScene.ROW_PX - line);
  }

  private static void frame(
      GraphicsContext g, double x, double y, double width, double line, int rgb) {
    g.setStroke(color(rgb));
    g.setLineWidth(line);
    g.strokeRect(x + line / 2, y + line / 2, width - line, FlameScene.ROW_PX + 4 - line);
  }

  private static boolean isAncestorOfZoom(FlameScene scene, int node) {
    int zoom = scene.zoom();
    return node < zoom && zoom < scene.layout().shape().subtreeEnd(node);
  }

  private static double snap(double px, double scale) {
    return Math.rint(px * scale) / scale;
  }

  static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
