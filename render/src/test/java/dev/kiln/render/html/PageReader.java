package dev.kiln.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a page's table of boxes back, as its script does.
final class PageReader {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  /// One box.
  ///
  /// @param total of its own, of the boxes in it, and of those left out
  record Box(int depth, int parent, String name, String fills, long self, long total) {}

  /// What a box shows beside: its weight, the number of its mark, its note or null.
  record Extra(long weight, int mark, @Nullable String note) {}

  final String data;
  final List<String> names;
  final List<Box> boxes = new ArrayList<>();
  final List<Extra> extras = new ArrayList<>();
  private String digits = "";
  private int at;

  PageReader(String page) {
    String open = "<script id=\"data\" type=\"application/json\">";
    int start = page.indexOf(open) + open.length();
    data = page.substring(start, page.indexOf("</script>", start)).strip();
    names = strings(between("\"names\":[", "],\n\"fills"));
    List<String> fills = List.of(between("\"fills\":[", "],\n").split("(?<=]),"));
    List<String[]> entries = new ArrayList<>();
    digits = between("\"entries\":\"", "\"");
    for (int i = 0; i < number("entryCount"); i++) {
      entries.add(new String[] {names.get((int) next()), fills.get((int) next())});
    }
    readBoxes(entries);
  }

  private void readBoxes(List<String[]> entries) {
    digits = between("\"nodes\":\"", "\"");
    at = 0;
    boolean signed = data.contains("\"signed\":true");
    boolean given = data.contains("\"given\":true");
    boolean marked = data.contains("\"marked\":true");
    List<String> notes = strings(between("\"notes\":[", "],\"count"));
    List<long[]> weights = new ArrayList<>();
    List<Integer> path = new ArrayList<>();
    List<long[]> values = new ArrayList<>();
    List<Box> raw = new ArrayList<>();
    int depth = -1;
    for (int i = 0; i < number("count"); i++) {
      long head = next();
      depth += 1 - (int) (head >>> (marked ? 4 : 2));
      int parent = depth == 0 ? -1 : path.get(depth - 1);
      path.subList(depth, path.size()).clear();
      path.add(i);
      String[] entry = entries.get((int) next());
      long self = (head & 1) == 0 ? 0 : signed ? signed(next()) : next();
      long left = (head & 2) == 0 ? 0 : next();
      long leftTotal = (head & 2) == 0 ? 0 : signed || given ? signed(next()) : left;
      weights.add(new long[] {left + (given ? 0 : Math.abs(self))});
      int mark = marked && (head & 4) != 0 ? (int) next() : 0;
      String note = marked && (head & 8) != 0 ? notes.get((int) next()) : null;
      extras.add(new Extra(0, mark, note));
      values.add(new long[] {self + leftTotal});
      raw.add(new Box(depth, parent, entry[0], entry[1], self, 0));
    }
    for (int i = raw.size() - 1; i > 0; i--) {
      values.get(raw.get(i).parent())[0] += values.get(i)[0];
      weights.get(raw.get(i).parent())[0] += weights.get(i)[0];
    }
    for (int i = 0; i < raw.size(); i++) {
      Box b = raw.get(i);
      Extra e = extras.get(i);
      extras.set(i, new Extra(weights.get(i)[0], e.mark(), e.note()));
      boxes.add(new Box(b.depth(), b.parent(), b.name(), b.fills(), b.self(), values.get(i)[0]));
    }
    if (at != digits.length()) {
      throw new AssertionError("something follows the last box");
    }
  }

  private long next() {
    long value = 0;
    for (int shift = 0; ; shift += 5) {
      int digit = DIGITS.indexOf(digits.charAt(at++));
      value |= (digit & 31L) << shift;
      if (digit < 32) {
        return value;
      }
    }
  }

  private static long signed(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  private String between(String open, String close) {
    int start = data.indexOf(open) + open.length();
    return data.substring(start, data.indexOf(close, start));
  }

  int number(String field) {
    Matcher found = Pattern.compile('"' + field + "\":(\\d+)").matcher(data);
    if (!found.find()) {
      throw new AssertionError("no " + field);
    }
    return Integer.parseInt(found.group(1));
  }

  private static List<String> strings(String list) {
    List<String> all = new ArrayList<>();
    if (list.isBlank()) {
      return all;
    }
    for (String line : list.strip().split(",\n", -1)) {
      String inner = line.strip().substring(1, line.strip().length() - 1);
      Matcher escape = Pattern.compile("\\\\u([0-9a-f]{4})").matcher(inner);
      all.add(
          escape.replaceAll(
              m ->
                  Matcher.quoteReplacement(
                      String.valueOf((char) Integer.parseInt(m.group(1), 16)))));
    }
    return all;
  }
}
