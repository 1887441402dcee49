package dev.kiln.render.svg;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FoldedRows;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The boxes of a document as readers without scripts see them: paths and labels.
///
/// All boxes of one colour are one path of thick horizontal strokes. Boxes narrower than half a
/// pixel are neither here nor in the script's [SvgTable]: they are drawn together, see
/// [NarrowRuns].
public final class SvgBoxes {
  private static final double GAP_PX = 0.6;
  private static final double PADDING_PX = 5;
  private static final double MIN_LABEL_PX = 26;
  private static final double MIN_SHARE_PX = 90;
  private static final double RIGHT_GAP_PX = 10;

  /// A pointer does not find narrower boxes, and their texts would fill the file.
  private static final double MIN_TITLE_PX = 3;

  /// How wide a match is drawn at least that is too narrow to be seen.
  private static final double MIN_MATCH_PX = 1;

  /// What keeps a picture of ten thousand boxes below half a megabyte.
  private static final int MAX_TITLES = 1500;

  /// How far a plate reaches left and right of its text.
  private static final double PLATE_PX = 3;

  private final FlameLayout layout;
  private final Viewport view;
  private final Boxes boxes;
  private final FillClasses fills;
  private final int rows;
  private final Orientation orientation;
  private final @Nullable FrameSearch search;
  private final int zoom;

  /// The boxes that stand for one node and are wide enough to be seen: most are not, and each is
  /// asked about several times.
  private final BitSet own;

  private final GlyphWidths glyphs;
  private final MarkPaths marks = new MarkPaths();
  private final StringBuilder plates = new StringBuilder();

  /// @param labelPx the font size of labels
  public SvgBoxes(
      FlameLayout layout,
      Viewport view,
      Boxes boxes,
      FillClasses fills,
      int rows,
      double labelPx,
      SvgOptions options) {
    this.glyphs = GlyphWidths.estimated(labelPx);
    this.layout = layout;
    this.view = view;
    this.boxes = boxes;
    this.fills = fills;
    this.rows = rows;
    this.orientation = options.orientation();
    this.search = options.search();
    this.zoom = options.zoom();
    this.own = new BitSet(boxes.size());
    for (int b = 0; b < boxes.size(); b++) {
      double width = layout.weight(boxes.node(b)) * view.pxPerUnit();
      own.set(b, !boxes.isSlab(b) && width >= SvgPainter.MIN_BOX_PX * (1 - 1e-9));
    }
  }

  private int top(int row) {
    int drawn = orientation == Orientation.FLAME ? Math.max(rows, 3) - 1 - row : row;
    return drawn * SvgPainter.PITCH_PX;
  }

  /// Whether a box stands for one node and is wide enough to be seen.
  public boolean isOwn(int box) {
    return own.get(box);
  }

  /// The areas of boxes that are too narrow, as one path.
  public String narrowPath() {
    NarrowRuns runs = new NarrowRuns(view.widthPx());
    for (int b = 0; b < boxes.size(); b++) {
      if (!isOwn(b)) {
        runs.add(boxes.row(b), boxes.left(b), boxes.width(b));
      }
    }
    return runs.path(row -> top(row) + SvgPainter.ROW_PX / 2.0);
  }

  /// Where matches of the search lie among the boxes that are too narrow; empty if none does.
  String narrowMatches() {
    if (search == null) {
      return "";
    }
    Strokes matches = new Strokes();
    for (int b = 0; b < boxes.size(); b++) {
      for (int i = 0; !isOwn(b) && i < boxes.count(b); i++) {
        int node = layout.node(boxes.first(b) + i);
        if (search.isMatch(node)) {
          double middle = top(boxes.row(b)) + SvgPainter.ROW_PX / 2.0;
          double left = view.x(layout.start(node));
          double right = view.x(layout.start(node) + (double) layout.weight(node));
          matches.add(boxes.row(b), middle, left, Math.max(MIN_MATCH_PX, right - left));
        }
      }
    }
    return matches.path.isEmpty()
        ? ""
        : "<path id=\"o\" class=\"m s\" d=\"" + matches.path + "\"/>\n";
  }

  boolean isMatch(int node) {
    return search != null && search.isMatch(node);
  }

  /// The stroke of a box: its fill class, or the last one for a search match; callers of the zoomed
  /// node have strokes of their own, which are fainter.
  private int stroke(int node) {
    int stroke = isMatch(node) ? fills.size() : fills.of(node);
    return isCaller(node) ? stroke + fills.size() + 1 : stroke;
  }

  private boolean isCaller(int node) {
    return node < zoom && zoom < layout.shape().subtreeEnd(node);
  }

  /// The mark that a box shows: none if it has no room for it.
  private BoxMark mark(int box) {
    boolean wide = boxes.width(box) >= MarkPaths.MIN_OUTLINE_PX;
    return wide ? fills.mark(boxes.node(box)) : BoxMark.PLAIN;
  }

  /// One path per colour, then one per mark.
  public String paths() {
    Strokes[] strokes = new Strokes[2 * (fills.size() + 1)];
    for (int b = 0; b < boxes.size(); b++) {
      if (isOwn(b)) {
        double gap = boxes.width(b) > 2 * GAP_PX ? GAP_PX : 0;
        if (mark(b) != BoxMark.PLAIN) {
          boolean faint = isCaller(boxes.node(b));
          boolean match = isMatch(boxes.node(b));
          double top = top(boxes.row(b));
          double width = boxes.width(b) - gap;
          marks.add(mark(b), match, faint, boxes.left(b), top, width, SvgPainter.ROW_PX);
          continue;
        }
        int s = stroke(boxes.node(b));
        if (strokes[s] == null) {
          strokes[s] = new Strokes();
        }
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
    return out.append(marks.elements()).toString();
  }

  /// Labels, and the plates under those on a hatch.
  public String labels() {
    StringBuilder out = new StringBuilder();
    for (int b = 0; b < boxes.size(); b++) {
      double width = boxes.width(b);
      if (!isOwn(b) || width < MIN_LABEL_PX) {
        continue;
      }
      int node = boxes.node(b);
      List<String> forms = FrameNames.forms(FoldedRows.name(layout, node, boxes.row(b)));
      String note = fills.note(node);
      String right = note != null ? note : width >= MIN_SHARE_PX ? share(node) : "";
      double room = width - 2 * PADDING_PX;
      double rightWidth = right.isEmpty() ? 0 : glyphs.of(right) + RIGHT_GAP_PX;
      boolean whole = forms.stream().anyMatch(f -> glyphs.of(f) <= room - rightWidth);
      // A share goes before a name is cut; a note of what changed stays while the name has room.
      boolean both = whole || note != null && room - rightWidth >= MIN_LABEL_PX;
      String label = glyphs.fit(forms, both ? room - rightWidth : room);
      String ink = isMatch(node) ? " class=\"m\"" : "";
      if (!label.isEmpty()) {
        text(out, b, boxes.left(b) + PADDING_PX, ink, label);
      }
      if (both && !right.isEmpty()) {
        double x = boxes.left(b) + width - PADDING_PX - 1;
        text(out, b, x, " text-anchor=\"end\"" + ink, right);
      }
    }
    String under = plates.isEmpty() ? "" : "<path class=\"p\" d=\"" + plates + "\"/>\n";
    return under + out;
  }

  /// An unseen area over each box that a pointer can find, with the node's name and what is said of
  /// it; of very many boxes the widest.
  public String titles(IntFunction<String> texts) {
    StringBuilder out = new StringBuilder();
    double least = leastTitled();
    int written = 0;
    for (int b = 0; b < boxes.size() && written < MAX_TITLES; b++) {
      if (isOwn(b) && boxes.width(b) >= least) {
        written++;
        int node = boxes.node(b);
        String width = number(boxes.width(b));
        out.append("<path d=\"M").append(number(boxes.left(b))).append(' ');
        out.append(top(boxes.row(b))).append('h').append(width).append("v19h-").append(width);
        out.append("z\"><title>")
            .append(XmlText.escape(FoldedRows.name(layout, node, boxes.row(b))));
        out.append(": ").append(XmlText.escape(texts.apply(node))).append("</title></path>\n");
      }
    }
    return out.toString();
  }

  /// How wide the narrowest box with a title is.
  private double leastTitled() {
    double[] widths =
        IntStream.range(0, boxes.size())
            .filter(this::isOwn)
            .mapToDouble(boxes::width)
            .sorted()
            .toArray();
    int over = widths.length - MAX_TITLES;
    return Math.max(MIN_TITLE_PX, over > 0 ? widths[over] : 0);
  }

  private void text(StringBuilder out, int box, double x, String attributes, String text) {
    int baseline = top(boxes.row(box)) + 14;
    if (mark(box) == BoxMark.VANISHED && !isMatch(boxes.node(box))) {
      double width = Math.rint(glyphs.of(text)) + 2 * PLATE_PX;
      double left = attributes.contains("end") ? x - width + PLATE_PX : x - PLATE_PX;
      plates.append('M').append(number(left)).append(' ').append(baseline - 12).append('h');
      plates.append(number(width)).append("v15h").append(number(-width)).append('z');
    }
    text(out, x, baseline, attributes, text);
  }

  private static void text(StringBuilder out, double x, int y, String attributes, String text) {
    out.append("<text x=\"").append(number(round(x))).append("\" y=\"").append(y).append('"');
    out.append(attributes).append('>').append(XmlText.escape(text)).append("</text>\n");
  }

  private String share(int node) {
    return Quantities.share(layout.tree().share(node));
  }

  static double round(double px) {
    return Math.rint(px * 10) / 10;
  }

  /// At most one decimal, no trailing zero, no leading zero: `12`, `.5`, `-3.1`.
  public static String number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + (size >= 10 ? size / 10 : "") + "." + size % 10;
  }
}
