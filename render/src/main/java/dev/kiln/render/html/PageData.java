package dev.kiln.render.html;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.svg.Digits;
import dev.kiln.render.svg.XmlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The boxes of a page as JSON.
///
/// ```
///   names    ["all", "main", ...]             each name once
///   fills    [["#dee0e6", "#3c4048"], ...]    light and dark
///   entries  name, fill                       what a box shows; numbered from 0
///   nodes    head, entry, [self], [left out], [mark], [note]   a box; in preorder, siblings from
///                                             left to right
///   notes    ["+53 %", ...]                   what stands right in boxes, each once
/// ```
///
/// `entries` and `nodes` are [Digits]. A head is four times the steps up from the box before to the
/// parent, plus 1 if a self value follows, plus 2 if a value follows that lies in boxes left out.
/// Where the tree has negative values (`signed`) a self value is signed, and what is left out is
/// two numbers: its weight, and its value, signed. So it is if the layout's weights were given
/// (`given`), and the weight is then all that no box within has, self included.
///
/// Where boxes may be marked (`marked`) a head is sixteen times the steps, plus 4 if a mark
/// follows, plus 8 if a note does.
final class PageData {
  private record Entry(int name, int fill) {}

  private record Fill(int light, int dark) {}

  private final FlameLayout layout;
  private final CallTree tree;
  private final TreeShape shape;
  private final KeptBoxes boxes;
  private final ColorScheme light;
  private final ColorScheme dark;
  private final boolean signed;
  private final boolean given;
  private final boolean marked;
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  private final Map<String, Integer> names = new HashMap<>();
  private final List<String> nameList = new ArrayList<>();
  private final Map<Fill, Integer> fills = new HashMap<>();
  private final List<Fill> fillList = new ArrayList<>();
  private final Map<Entry, Integer> entries = new HashMap<>();
  private final Digits entryText = new Digits();

  /// The entry that a merge key had last: the same as a rule. The root's is the last.
  private final int[] entryOfKey;

  private final int[] fillOfKey;

  PageData(FlameLayout layout, KeptBoxes boxes, ColorScheme light, ColorScheme dark) {
    this.layout = layout;
    this.tree = layout.tree();
    this.shape = tree.shape();
    this.boxes = boxes;
    this.light = light;
    this.dark = dark;
    this.signed = hasNegative(tree);
    this.given = !layout.hasOwnWeights();
    this.marked = light.legend().stream().anyMatch(e -> e.mark() != BoxMark.PLAIN);
    this.entryOfKey = new int[shape.keys().size() + 1];
    this.fillOfKey = new int[shape.keys().size() + 1];
    Arrays.fill(fillOfKey, -1);
  }

  private static boolean hasNegative(CallTree tree) {
    for (int node = 0; node < tree.size(); node++) {
      if (tree.self(node) < 0) {
        return true;
      }
    }
    return false;
  }

  /// Appends `"signed":...,"names":...,"fills":...,"entries":...,"nodes":...`, without braces.
  void append(StringBuilder out) {
    StringBuilder nodes = nodes();
    out.append("\"signed\":").append(signed);
    out.append(",\"given\":").append(given).append(",\"marked\":").append(marked);
    out.append(",\"notes\":").append(strings(notes.keySet()));
    out.append(",\"count\":").append(boxes.size());
    out.append(",\"names\":[");
    for (int i = 0; i < nameList.size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(XmlText.scriptString(nameList.get(i)));
    }
    out.append("],\n\"fills\":[");
    for (int i = 0; i < fillList.size(); i++) {
      Fill fill = fillList.get(i);
      out.append(i == 0 ? "" : ",").append("[\"").append(Rgb.hex(fill.light()));
      out.append("\",\"").append(Rgb.hex(fill.dark())).append("\"]");
    }
    out.append("],\n\"entryCount\":").append(entries.size());
    out.append(",\"entries\":\"").append(entryText.text());
    out.append("\",\n\"nodes\":\"").append(nodes).append('"');
  }

  /// A JSON list.
  static String strings(Collection<String> texts) {
    StringBuilder list = new StringBuilder("[");
    for (String text : texts) {
      list.append(list.length() == 1 ? "" : ",\n").append(XmlText.scriptString(text));
    }
    return list.append(']').toString();
  }

  private StringBuilder nodes() {
    long[] keptWeight = new long[boxes.size()];
    long[] keptTotal = new long[boxes.size()];
    sumKept(keptWeight, keptTotal);
    Digits out = new Digits();
    int depth = -1;
    for (int i = 0; i < boxes.size(); i++) {
      int node = boxes.node(i);
      long self = tree.self(node);
      long drawn = keptWeight[i] + (given ? 0 : Math.abs(self));
      long leftWeight = layout.weight(node) - drawn;
      long leftTotal = tree.total(node) - keptTotal[i] - self;
      boolean left = leftWeight != 0 || given && leftTotal != 0;
      BoxMark mark = marked ? light.mark(node) : BoxMark.PLAIN;
      String note = marked ? light.note(node) : null;
      int also = (mark == BoxMark.PLAIN ? 0 : 4) + (note == null ? 0 : 8);
      int steps = depth + 1 - boxes.depth(i);
      out.add(((long) steps << (marked ? 4 : 2)) + (self == 0 ? 0 : 1) + (left ? 2 : 0) + also);
      out.add(entry(node));
      if (self != 0) {
        add(out, self);
      }
      if (left) {
        out.add(leftWeight);
        if (signed || given) {
          out.addSigned(leftTotal);
        }
      }
      if (mark != BoxMark.PLAIN) {
        out.add(mark.ordinal());
      }
      if (note != null) {
        Integer known = notes.putIfAbsent(note, notes.size());
        out.add(known == null ? notes.size() - 1 : known);
      }
      depth = boxes.depth(i);
    }
    return out.text();
  }

  private void add(Digits out, long value) {
    if (signed) {
      out.addSigned(value);
    } else {
      out.add(value);
    }
  }

  /// Sums weights and totals of the kept children of each box.
  private void sumKept(long[] weight, long[] total) {
    int[] path = new int[layout.rows() + 1];
    for (int i = 0; i < boxes.size(); i++) {
      int depth = boxes.depth(i);
      path[depth] = i;
      if (depth > 0) {
        weight[path[depth - 1]] += layout.weight(boxes.node(i));
        total[path[depth - 1]] += tree.total(boxes.node(i));
      }
    }
  }

  private int entry(int node) {
    int key = shape.isRoot(node) ? entryOfKey.length - 1 : shape.key(node);
    int fill = fill(new Fill(light.fill(node), dark.fill(node)));
    if (fillOfKey[key] != fill) {
      fillOfKey[key] = fill;
      entryOfKey[key] = entry(new Entry(name(FrameNames.shown(shape.name(node))), fill));
    }
    return entryOfKey[key];
  }

  private int entry(Entry entry) {
    Integer id = entries.putIfAbsent(entry, entries.size());
    if (id != null) {
      return id;
    }
    entryText.add(entry.name());
    entryText.add(entry.fill());
    return entries.size() - 1;
  }

  private int name(String name) {
    Integer id = names.putIfAbsent(name, nameList.size());
    if (id != null) {
      return id;
    }
    nameList.add(name);
    return nameList.size() - 1;
  }

  private int fill(Fill fill) {
    Integer id = fills.putIfAbsent(fill, fillList.size());
    if (id != null) {
      return id;
    }
    fillList.add(fill);
    return fillList.size() - 1;
  }
}
