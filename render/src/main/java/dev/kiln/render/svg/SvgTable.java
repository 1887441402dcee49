package dev.kiln.render.svg;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The boxes of a document as its script reads them: a string per row; a box in it is
/// `gap,width,name,self` in base 36, positions in millionths of the view.
final class SvgTable {
  private static final double SCALE = 1e6;

  private final FlameLayout layout;
  private final Viewport view;
  private final Boxes boxes;
  private final FillClasses fills;
  private final SvgBoxes drawn;
  private final @Nullable FrameSearch search;

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

  /// Appends `,n:[names],c:[colours],d:[rows]` to the script's table, and where a search is on
  /// `,m:[names that match],f:what was found`.
  void append(StringBuilder out) {
    record NameAndFill(String name, int fill) {}
    Map<NameAndFill, Integer> names = new HashMap<>();
    List<String> nameList = new ArrayList<>();
    List<Integer> colors = new ArrayList<>();
    Set<Integer> matches = new TreeSet<>();
    StringBuilder rowData = new StringBuilder();
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
      String name = layout.shape().name(node);
      NameAndFill key = new NameAndFill(name, fills.of(node));
      Integer id = names.putIfAbsent(key, nameList.size());
      if (id == null) {
        id = nameList.size();
        nameList.add(name);
        colors.add(key.fill());
      }
      if (drawn.isMatch(node)) {
        matches.add(id);
      }
      double from = left(node);
      double width = Math.max(1, right(node) - from);
      rowData.append(from == end ? "" : base36(from - end)).append(',').append(base36(width));
      rowData.append(',').append(Integer.toString(id, 36));
      appendSelf(rowData, b);
      rowData.append(';');
      end = from + width;
    }
    appendNames(out, nameList, colors, matches);
    out.append(",d:\"").append(rowData).append('"');
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
    }
  }

  private String found(FrameSearch marked) {
    double share = (double) marked.matchedTotal() / layout.tree().total();
    return "search: " + marked.text() + ", " + Quantities.share(share) + " of all; Esc clears";
  }

  private void appendSelf(StringBuilder rowData, int box) {
    CallTree tree = layout.tree();
    double self = Math.abs((double) tree.self(boxes.node(box))) / layout.totalWeight() * SCALE;
    if (self >= 0.5) {
      rowData.append(',').append(base36(Math.rint(self)));
    }
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
