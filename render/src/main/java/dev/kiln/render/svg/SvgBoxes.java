package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The boxes of a document: paths and labels for readers without scripts, a table for the script.
///
/// All boxes of one colour are one path of thick horizontal strokes. The table has a string per
/// row; a box in it is `gap,width,name,self` in base 36, positions in millionths of the view. Boxes
/// narrower than half a pixel are in neither: they are drawn together, see [NarrowRuns].
final class SvgBoxes {
  private static final double GAP_PX = 0.6;
  private static final double PADDING_PX = 5;
  private static final double MIN_LABEL_PX = 26;
  private static final double MIN_SHARE_PX = 90;
  private static final double SCALE = 1e6;

  private final FlameLayout layout;
  private final Viewport view;
  private final Boxes boxes;
  private final FillClasses fills;
  private final int rows;
  private final Orientation orientation;
  private final GlyphWidths glyphs = GlyphWidths.estimated(SvgPainter.LABEL_PX);

  SvgBoxes(
      FlameLayout layout,
      Viewport view,
      Boxes boxes,
      FillClasses fills,
      int rows,
      Orientation orientation) {
    this.layout = layout;
    this.view = view;
    this.boxes = boxes;
    this.fills = fills;
    this.rows = rows;
    this.orientation = orientation;
  }

  private int top(int row) {
    int drawn = orientation == Orientation.FLAME ? Math.max(rows, 3) - 1 - row : row;
    return drawn * SvgPainter.PITCH_PX;
  }

  /// Whether a box stands for one node and is wide enough to be seen.
  private boolean isOwn(int box) {
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

  /// One path per colour.
  String paths() {
    StringBuilder[] strokes = new StringBuilder[fills.size()];
    double[] penX = new double[strokes.length];
    int[] penRow = new int[strokes.length];
    for (int b = 0; b < boxes.size(); b++) {
      if (!isOwn(b)) {
        continue;
      }
      int c = fills.of(boxes.node(b));
      if (strokes[c] == null) {
        strokes[c] = new StringBuilder();
        penRow[c] = -1;
      }
      double gap = boxes.width(b) > 2 * GAP_PX ? GAP_PX : 0;
      double left = round(boxes.left(b));
      double length = round(Math.max(boxes.width(b) - gap, 0.3));
      if (penRow[c] == boxes.row(b)) {
        strokes[c].append('m').append(number(left - penX[c])).append(" 0");
      } else {
        double middle = top(boxes.row(b)) + SvgPainter.ROW_PX / 2.0;
        strokes[c].append('M').append(number(left)).append(' ').append(number(middle));
      }
      strokes[c].append('h').append(number(length));
      penRow[c] = boxes.row(b);
      penX[c] = round(left + length);
    }
    StringBuilder out = new StringBuilder();
    for (int c = 0; c < strokes.length; c++) {
      if (strokes[c] != null) {
        out.append("<path class=\"c").append(c).append(" s\" d=\"");
        out.append(strokes[c]).append("\"/>\n");
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
      if (!label.isEmpty()) {
        text(out, boxes.left(b) + PADDING_PX, baseline, "", label);
      }
      if (both && !share.isEmpty()) {
        double right = boxes.left(b) + width - PADDING_PX - 1;
        text(out, right, baseline, " text-anchor=\"end\"", share);
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

  /// Appends `,n:[names],c:[colours],d:[rows]` to the script's table.
  void appendData(StringBuilder out) {
    record NameAndFill(String name, int fill) {}
    Map<NameAndFill, Integer> names = new HashMap<>();
    List<String> nameList = new ArrayList<>();
    List<Integer> colors = new ArrayList<>();
    StringBuilder rowData = new StringBuilder();
    int row = 0;
    double end = 0;
    for (int b = 0; b < boxes.size(); b++) {
      if (!isOwn(b)) {
        continue;
      }
      while (row < boxes.row(b)) {
        rowData.append('|');
        row++;
        end = 0;
      }
      int node = boxes.node(b);
      String name = layout.shape().name(node);
      NameAndFill key = new NameAndFill(name, fills.of(node));
      Integer id = names.putIfAbsent(key, nameList.size());
      if (id == null) {
        id = nameList.size();
        nameList.add(name);
        colors.add(key.fill());
      }
      double from = left(b);
      double width = Math.max(1, right(b) - from);
      rowData.append(from == end ? "" : base36(from - end)).append(',').append(base36(width));
      rowData.append(',').append(Integer.toString(id, 36));
      appendSelf(rowData, b);
      rowData.append(';');
      end = from + width;
    }
    out.append(",n:[");
    for (int i = 0; i < nameList.size(); i++) {
      out.append(i == 0 ? "" : ",").append(XmlText.scriptString(nameList.get(i)));
    }
    out.append("],c:").append(colors.toString().replace(" ", ""));
    out.append(",d:\"").append(rowData).append('"');
  }

  private void appendSelf(StringBuilder rowData, int box) {
    CallTree tree = layout.tree();
    double self = Math.abs((double) tree.self(boxes.node(box))) / layout.totalWeight() * SCALE;
    if (self >= 0.5) {
      rowData.append(',').append(base36(Math.rint(self)));
    }
  }

  /// A box's left edge in millionths of the view. A node keeps the width that the view cuts off, so
  /// that the script can say its value.
  private double left(int box) {
    return millionths(layout.start(boxes.node(box)));
  }

  private double right(int box) {
    int node = boxes.node(box);
    return millionths(layout.start(node) + (double) layout.weight(node));
  }

  private double millionths(double position) {
    return Math.rint((position - view.from()) / (view.to() - view.from()) * SCALE);
  }

  private static String base36(double value) {
    return Long.toString((long) value, 36);
  }

  private static double round(double px) {
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
