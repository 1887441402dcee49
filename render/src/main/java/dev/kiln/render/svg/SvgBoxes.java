package dev.kiln.render.svg;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The boxes of a document as readers without scripts see them: paths and labels.
///
/// All boxes of one colour are one path of thick horizontal strokes. Boxes narrower than half a
/// pixel are neither here nor in the script's [SvgTable]: they are drawn together, see
/// [NarrowRuns].
final class SvgBoxes {
  private static final double GAP_PX = 0.6;
  private static final double PADDING_PX = 5;
  private static final double MIN_LABEL_PX = 26;
  private static final double MIN_SHARE_PX = 90;

  private final FlameLayout layout;
  private final Viewport view;
  private final Boxes boxes;
  private final FillClasses fills;
  private final int rows;
  private final Orientation orientation;
  private final @Nullable FrameSearch search;
  private final int zoom;
  private final GlyphWidths glyphs = GlyphWidths.estimated(SvgPainter.LABEL_PX);

  SvgBoxes(
      FlameLayout layout,
      Viewport view,
      Boxes boxes,
      FillClasses fills,
      int rows,
      SvgOptions options) {
    this.layout = layout;
    this.view = view;
    this.boxes = boxes;
    this.fills = fills;
    this.rows = rows;
    this.orientation = options.orientation();
    this.search = options.search();
    this.zoom = options.zoom();
  }

  private int top(int row) {
    int drawn = orientation == Orientation.FLAME ? Math.max(rows, 3) - 1 - row : row;
    return drawn * SvgPainter.PITCH_PX;
  }

  /// Whether a box stands for one node and is wide enough to be seen.
  boolean isOwn(int box) {
    double width = layout.weight(boxes.node(box)) * view.pxPerUnit();
    return !boxes.isSlab(box) && width >= SvgPainter.MIN_BOX_PX * (1 - 1e-9);
  }

  /// The areas of boxes that are too narrow, as one path.
  String narrowPath() {
    NarrowRuns runs = new NarrowRuns(view.widthPx());
    for (int b = 0; b < boxes.size(); b++) {
      if (!isOwn(b)) {
        runs.add(boxes.row(b), boxes.left(b), boxes.width(b));
      }
    }
    return runs.path(row -> top(row) + SvgPainter.ROW_PX / 2.0);
  }

  boolean isMatch(int node) {
    return search != null && search.isMatch(node);
  }

  /// The stroke of a box: its fill class, or the last one for a search match; callers of the zoomed
  /// node have strokes of their own, which are fainter.
  private int stroke(int node) {
    int stroke = isMatch(node) ? fills.size() : fills.of(node);
    boolean caller = node < zoom && zoom < layout.shape().subtreeEnd(node);
    return caller ? stroke + fills.size() + 1 : stroke;
  }

  /// One path per colour.
  String paths() {
    Strokes[] strokes = new Strokes[2 * (fills.size() + 1)];
    for (int b = 0; b < boxes.size(); b++) {
      if (isOwn(b)) {
        int s = stroke(boxes.node(b));
        if (strokes[s] == null) {
          strokes[s] = new Strokes();
        }
        double gap = boxes.width(b) > 2 * GAP_PX ? GAP_PX : 0;
        double middle = top(boxes.row(b)) + SvgPainter.ROW_PX / 2.0;
        strokes[s].add(boxes.row(b), middle, boxes.left(b), Math.max(boxes.width(b) - gap, 0.3));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < strokes.length; s++) {
      if (strokes[s] != null) {
        int fill = s % (fills.size() + 1);
        out.append("<path class=\"").append(fill == fills.size() ? "m" : "c" + fill);
        out.append(s > fills.size() ? " s f" : " s").append("\" d=\"");
        out.append(strokes[s].path).append("\"/>\n");
      }
    }
    return out.toString();
  }

  String labels() {
    StringBuilder out = new StringBuilder();
    for (int b = 0; b < boxes.size(); b++) {
      double width = boxes.width(b);
      if (!isOwn(b) || width < MIN_LABEL_PX) {
        continue;
      }
      List<String> forms = FrameNames.forms(layout.shape().name(boxes.node(b)));
      String share = width >= MIN_SHARE_PX ? share(boxes.node(b)) : "";
      double room = width - 2 * PADDING_PX;
      double shareWidth = share.isEmpty() ? 0 : glyphs.of(share) + 10;
      boolean both = forms.stream().anyMatch(f -> glyphs.of(f) <= room - shareWidth);
      String label = glyphs.fit(forms, both ? room - shareWidth : room);
      int baseline = top(boxes.row(b)) + 14;
      String ink = isMatch(boxes.node(b)) ? " class=\"m\"" : "";
      if (!label.isEmpty()) {
        text(out, boxes.left(b) + PADDING_PX, baseline, ink, label);
      }
      if (both && !share.isEmpty()) {
        double right = boxes.left(b) + width - PADDING_PX - 1;
        text(out, right, baseline, " text-anchor=\"end\"" + ink, share);
      }
    }
    return out.toString();
  }

  private static void text(StringBuilder out, double x, int y, String attributes, String text) {
    out.append("<text x=\"").append(number(round(x))).append("\" y=\"").append(y).append('"');
    out.append(attributes).append('>').append(XmlText.escape(text)).append("</text>\n");
  }

  private String share(int node) {
    return Quantities.share((double) layout.weight(node) / layout.totalWeight());
  }

  static double round(double px) {
    return Math.rint(px * 10) / 10;
  }

  /// At most one decimal, no trailing zero, no leading zero: `12`, `.5`, `-3.1`.
  static String number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + (size >= 10 ? size / 10 : "") + "." + size % 10;
  }
}
