package dev.kiln.render.svg;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a picture's script knows of the boxes that are not drawn, because they are too narrow or
/// lie outside of the view, so that its search counts what the window counts.
///
/// The heaviest are kept, each with place, width and name. Of the others each name's number and
/// weight is kept, so that the script knows how much it may miss. The names have a bound too; boxes
/// of names beyond it are counted without a name.
///
/// ```
///   h  head, gap, width, name   per kept box, row by row, from left to right
///   r  name, boxes, width       per name of the others; the name as the step from the one before
///   q  boxes, width             others without a name; and the width of all others together
///   x, p                        names that no drawn box has: what differs from the name before,
///                               and how many characters are the same
/// ```
///
/// `h`, `r` and `p` are [Digits]. A head is 0 if the box has the same parent as the one before; 1
/// plus twice the step to its parent's number if that is drawn; 2 plus twice the step if it is
/// kept. A gap is what lies between a box and its left neighbour, or its parent's left edge. Widths
/// are in units of `u` millionths of the view.
final class HiddenBoxes {
  private static final int MOST_BOXES = 8000;

  /// Characters of names.
  private static final int MOST_NAMES = 64_000;

  /// How finely the whole is divided at least.
  private static final double PARTS = 1e9;

  /// A bucket for each power of two and a sixteenth of it.
  private static final int BUCKETS = 64 * 16;

  private static final int UNSEEN = -1;
  private static final int NAMELESS = -2;

  private final FlameLayout layout;
  private final TreeShape shape;
  private final double unit;
  private final Map<Integer, Integer> drawn = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final BitSet kept = new BitSet();
  private final Map<String, Integer> names = new HashMap<>();
  private final int ownNames;
  private final List<String> added = new ArrayList<>();
  private final int[] nameOfKey;
  private int nameRoom;

  /// @param drawnNodes the nodes of the drawn boxes in the order of their numbers; negative if a
  ///   box stands for no single node
  /// @param drawnNames the names of the drawn boxes in the order of their numbers
  /// @param room characters that all may take
  HiddenBoxes(FlameLayout layout, List<Integer> drawnNodes, List<String> drawnNames, int room) {
    this.layout = layout;
    this.shape = layout.shape();
    this.unit = Math.max(1, layout.totalWeight() / PARTS);
    this.ownNames = drawnNames.size();
    this.nameRoom = Math.min(MOST_NAMES, room / 2);
    this.nameOfKey = new int[shape.keys().size()];
    Arrays.fill(nameOfKey, UNSEEN);
    for (int i = 0; i < drawnNodes.size(); i++) {
      if (drawnNodes.get(i) >= 0) {
        drawn.put(drawnNodes.get(i), i);
      }
    }
    for (int i = 0; i < drawnNames.size(); i++) {
      names.putIfAbsent(drawnNames.get(i), i);
    }
    choose(Math.min(MOST_BOXES, room / 12));
  }

  private boolean isHidden(int node) {
    return node > 0 && layout.weight(node) != 0 && !drawn.containsKey(node);
  }

  /// Chooses the heaviest: a caller weighs at least as much as what it calls and comes before it,
  /// so it is chosen first.
  private void choose(int most) {
    int[] count = new int[BUCKETS];
    for (int node = 1; node < shape.size(); node++) {
      if (isHidden(node)) {
        count[bucket(layout.weight(node))]++;
      }
    }
    int last = BUCKETS - 1;
    int room = most;
    while (last > 0 && count[last] <= room) {
      room -= count[last];
      last--;
    }
    for (int node = 1; node < shape.size(); node++) {
      if (!isHidden(node)) {
        continue;
      }
      int bucket = bucket(layout.weight(node));
      int parent = shape.parent(node);
      boolean reached = kept.get(parent) || drawn.containsKey(parent);
      if (reached && (bucket > last || bucket == last && room > 0) && name(node) >= 0) {
        room -= bucket == last ? 1 : 0;
        kept.set(node);
      }
    }
  }

  private static int bucket(long weight) {
    int high = 63 - Long.numberOfLeadingZeros(weight);
    int low = (int) (high < 4 ? weight << (4 - high) : weight >>> (high - 4)) & 15;
    return high * 16 + low;
  }

  /// The number of a node's name; negative if there is no room for it.
  private int name(int node) {
    int key = shape.key(node);
    if (nameOfKey[key] == UNSEEN) {
      String name = FrameNames.shown(shape.name(node));
      Integer known = names.get(name);
      if (known == null) {
        int length = name.length() - same(added.isEmpty() ? "" : added.getLast(), name) + 4;
        if (length > nameRoom) {
          nameOfKey[key] = NAMELESS;
          return NAMELESS;
        }
        nameRoom -= length;
        known = ownNames + added.size();
        names.put(name, known);
        added.add(name);
      }
      nameOfKey[key] = known;
    }
    return nameOfKey[key];
  }

  private static int same(String before, String name) {
    int end = Math.min(before.length(), name.length());
    int at = 0;
    while (at < end && before.charAt(at) == name.charAt(at)) {
      at++;
    }
    return at;
  }

  /// Adds the numbers of the names that a search found.
  void addMatches(FrameSearch search, Set<Integer> matches) {
    for (int i = 0, node = 0; i < search.matchCount(); i++) {
      node = search.next(node);
      if (nameOfKey[shape.key(node)] >= 0) {
        matches.add(nameOfKey[shape.key(node)]);
      }
    }
  }

  /// Appends the script's fields; nothing if all boxes are drawn.
  ///
  /// @param viewWidth the weight that the view shows
  void append(StringBuilder out, double viewWidth) {
    Digits boxes = boxes();
    StringBuilder others = others();
    if (boxes.text().isEmpty() && others.isEmpty()) {
      return;
    }
    out.append(",u:").append(unit / viewWidth * 1e6).append(",e:");
    out.append(unit / Math.max(1, layout.totalWeight()));
    out.append(",h:\"").append(boxes.text()).append('"').append(others).append(",x:[");
    Digits prefixes = new Digits();
    String before = "";
    for (String name : added) {
      int same = same(before, name);
      prefixes.add(same);
      out.append(before.isEmpty() ? "" : ",").append(XmlText.scriptString(name.substring(same)));
      before = name;
    }
    out.append("],p:\"").append(prefixes.text()).append('"');
  }

  private Digits boxes() {
    Digits out = new Digits();
    int parentBefore = -1;
    int drawnBefore = 0;
    int keptBefore = 0;
    long right = 0;
    Map<Integer, Long> starts = new HashMap<>();
    for (int place = 0; place < layout.boxCount() && !kept.isEmpty(); place++) {
      int node = layout.node(place);
      if (!kept.get(node)) {
        continue;
      }
      int parent = shape.parent(node);
      Integer number = drawn.get(parent);
      if (parent == parentBefore) {
        out.add(0);
      } else if (number != null) {
        out.add(1 + 2L * (number - drawnBefore));
        drawnBefore = number;
        right = units(layout.start(parent));
      } else {
        int of = Objects.requireNonNull(numbers.get(parent));
        out.add(2 + 2L * (of - keptBefore));
        keptBefore = of;
        right = Objects.requireNonNull(starts.get(parent));
      }
      parentBefore = parent;
      long start = Math.max(right, units(layout.start(node)));
      long width = Math.max(1, units(layout.weight(node)));
      out.add(start - right);
      out.add(width);
      out.add(name(node));
      numbers.put(node, numbers.size());
      starts.put(node, start);
      right = start + width;
    }
    return out;
  }

  private long units(long weight) {
    return Math.round(weight / unit);
  }

  /// What is neither drawn nor kept, by name.
  private StringBuilder others() {
    int[] count = new int[ownNames + added.size() + nameRoom + 1];
    double[] weight = new double[count.length];
    int nameless = count.length - 1;
    double all = 0;
    for (int node = 1; node < shape.size(); node++) {
      if (isHidden(node) && !kept.get(node)) {
        int name = name(node);
        int slot = name < 0 ? nameless : name;
        count[slot]++;
        weight[slot] += layout.weight(node);
        int parent = shape.parent(node);
        all += kept.get(parent) || !isHidden(parent) ? layout.weight(node) : 0;
      }
    }
    if (all == 0) {
      return new StringBuilder();
    }
    Digits named = new Digits();
    int before = 0;
    for (int name = 0; name < nameless; name++) {
      if (count[name] > 0) {
        named.add(name - before);
        named.add(count[name]);
        named.add((long) Math.ceil(weight[name] / unit));
        before = name;
      }
    }
    StringBuilder out = new StringBuilder(",r:\"").append(named.text()).append("\",q:[");
    out.append(count[nameless]).append(',').append(Math.ceil(weight[nameless] / unit));
    return out.append(',').append(Math.ceil(all / unit)).append(']');
  }
}
