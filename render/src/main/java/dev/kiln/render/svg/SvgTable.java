package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FoldedRows;
import dev.kiln.render.layout.Viewport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The boxes of a document as its script reads them: a string per row; a box in it is
/// `gap,width,name,self,note` in base 36, positions in millionths of the view; zeros and missing
/// values at the end are left out.
final class SvgTable {
  private static final double SCALE = 1e6;

  /// What a picture may grow to by boxes that are not drawn, and what these take at least and at
  /// most, characters.
  private static final long MOST_LENGTH = 360_000;

  private static final long LEAST_ROOM = 24_000;
  private static final long MOST_ROOM = 160_000;

  private final FlameLayout layout;
  private final Viewport view;
  private final Boxes boxes;
  private final FillClasses fills;
  private final SvgBoxes drawn;
  private final @Nullable FrameSearch search;
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  SvgTable(
      FlameLayout layout,
      Viewport view,
      Boxes boxes,
      FillClasses fills,
      SvgBoxes drawn,
      @Nullable FrameSearch search) {
    this.layout = layout;
    this.view = view;
    this.boxes = boxes;
    this.fills = fills;
    this.drawn = drawn;
    this.search = search;
  }

  /// Appends `,n:[names],c:[colours],d:[rows]` to the script's table; if a search is on `,m:[names
  /// that match],f:what was found,g:the text`; and of a difference `,k:[marks],o:[notes]`.
  void append(StringBuilder out) {
    record NameAndFill(String name, int fill, BoxMark mark) {}
    Map<NameAndFill, Integer> names = new HashMap<>();
    List<String> nameList = new ArrayList<>();
    List<Integer> colors = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    Set<Integer> matches = new TreeSet<>();
    StringBuilder rowData = new StringBuilder();
    List<Integer> folds = new ArrayList<>();
    List<Integer> nodes = new ArrayList<>();
    int row = 0;
    double end = 0;
    for (int b = 0; b < boxes.size(); b++) {
      if (!drawn.isOwn(b)) {
        continue;
      }
      while (row < boxes.row(b)) {
        rowData.append('|');
        row++;
        end = 0;
      }
      int node = boxes.node(b);
      boolean fold = FoldedRows.isFold(layout, node, boxes.row(b));
      nodes.add(fold ? -1 : node);
      String name = FoldedRows.name(layout, node, boxes.row(b));
      NameAndFill key = new NameAndFill(name, fills.of(node), fills.mark(node));
      Integer id = names.putIfAbsent(key, nameList.size());
      if (id == null) {
        id = nameList.size();
        nameList.add(name);
        colors.add(key.fill());
        marks.add(key.mark().ordinal());
        if (fold) {
          folds.add(id);
        }
      }
      if (drawn.isMatch(node)) {
        matches.add(id);
      }
      double from = left(node);
      double width = Math.max(1, right(node) - from);
      rowData.append(from == end ? "" : base36(from - end)).append(',').append(base36(width));
      rowData.append(',').append(Integer.toString(id, 36));
      appendSelfAndNote(rowData, b);
      rowData.append(';');
      end = from + width;
    }
    int room = room(out.length() + rowData.length(), nameList);
    HiddenBoxes hidden = new HiddenBoxes(layout.whole(), nodes, nameList, room);
    StringBuilder rest = new StringBuilder();
    hidden.append(rest, view.to() - view.from());
    if (search != null) {
      hidden.addMatches(search, matches);
    }
    appendNames(out, nameList, colors, matches);
    if (!folds.isEmpty()) {
      out.append(",F:").append(layout.rows() - 1);
      out.append(",y:").append(folds.toString().replace(" ", ""));
    }
    if (fills.hasMarks()) {
      out.append(",k:").append(marks.toString().replace(" ", ""));
    }
    if (!notes.isEmpty()) {
      out.append(",o:[");
      notes.keySet().forEach(note -> out.append(XmlText.scriptString(note)).append(','));
      out.append(']');
    }
    out.append(",d:\"").append(rowData).append('"').append(rest);
  }

  private static int room(long written, List<String> names) {
    long length = written + names.stream().mapToLong(n -> n.length() + 3).sum();
    return (int) Math.clamp(MOST_LENGTH - length, LEAST_ROOM, MOST_ROOM);
  }

  private void appendNames(
      StringBuilder out, List<String> nameList, List<Integer> colors, Set<Integer> matches) {
    out.append(",n:[");
    for (int i = 0; i < nameList.size(); i++) {
      out.append(i == 0 ? "" : ",").append(XmlText.scriptString(nameList.get(i)));
    }
    out.append("],c:").append(colors.toString().replace(" ", ""));
    if (search != null) {
      out.append(",m:").append(matches.toString().replace(" ", ""));
      out.append(",f:").append(XmlText.scriptString(found(search)));
      out.append(",g:").append(XmlText.scriptString(search.text()));
    }
  }

  private String found(FrameSearch marked) {
    double share = layout.tree().shareOf(marked.matchedTotal());
    String boxes = marked.matchCount() == 1 ? "1 box, " : "%,d boxes, ";
    return String.format(Locale.ROOT, boxes, marked.matchCount())
        + Quantities.share(share)
        + " of all";
  }

  private void appendSelfAndNote(StringBuilder rowData, int box) {
    CallTree tree = layout.tree();
    int node = boxes.node(box);
    double self = share(tree.self(node));
    String note = fills.note(node);
    // A width tells the value only if nothing is negative.
    String total = tree.hasBothSigns() ? base36(Math.rint(share(tree.total(node)))) : "";
    List<String> fields = new ArrayList<>();
    fields.add(Math.abs(self) >= 0.5 ? base36(Math.rint(self)) : "");
    fields.add(note == null ? "" : base36(number(note)));
    fields.add(total);
    while (!fields.isEmpty() && fields.getLast().isEmpty()) {
      fields.removeLast();
    }
    fields.forEach(field -> rowData.append(',').append(field));
  }

  private int number(String note) {
    Integer known = notes.putIfAbsent(note, notes.size());
    return known == null ? notes.size() - 1 : known;
  }

  /// A value in millionths of all.
  private double share(long value) {
    return (double) value / layout.totalWeight() * SCALE;
  }

  /// The left edge of a node's box in millionths of the view. A node keeps the width that the view
  /// cuts off, so that the script can say its value.
  double left(int node) {
    return millionths(layout.start(node));
  }

  private double right(int node) {
    return millionths(layout.start(node) + (double) layout.weight(node));
  }

  private double millionths(double position) {
    return Math.rint((position - view.from()) / (view.to() - view.from()) * SCALE);
  }

  private static String base36(double value) {
    return Long.toString((long) value, 36);
  }
}
