package dev.kiln.app.ui.common.table;

import dev.kiln.model.tree.MergeKeys;
import java.util.Arrays;
import java.util.Locale;

/// Which rows of a function table are shown, and in which order.
///
/// A text is words that must all occur in the name or the module, in any case; `module:word` and
/// `file:word` look there alone.
///
/// @param text the words
/// @param groupBy what `group` is
/// @param group the package or module whose functions alone are shown; empty for all
/// @param column what rows are sorted by; ties by total, then by name
/// @param descending whether the largest come first
public record FunctionOrder(
    String text, GroupBy groupBy, String group, FunctionColumn column, boolean descending) {
  private static final String MODULE = "module:";
  private static final String FILE = "file:";

  /// All rows, the largest of a column first.
  public static FunctionOrder by(FunctionColumn column) {
    return new FunctionOrder("", GroupBy.FUNCTION, "", column, true);
  }

  public FunctionOrder withText(String newText) {
    return new FunctionOrder(newText, groupBy, group, column, descending);
  }

  public FunctionOrder within(GroupBy newGroupBy, String newGroup) {
    return new FunctionOrder(text, newGroupBy, newGroup, column, descending);
  }

  public FunctionOrder sorted(FunctionColumn newColumn, boolean largestFirst) {
    return new FunctionOrder(text, groupBy, group, newColumn, largestFirst);
  }

  /// The ids of the rows, from top to bottom.
  int[] of(FunctionFigures table) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    int[] ids = new int[table.size()];
    int count = 0;
    for (int id = 0; id < ids.length; id++) {
      if (table.isPresent(id) && isWithin(table, id) && matches(table, id, words)) {
        ids[count++] = id;
      }
    }
    int[] found = Arrays.copyOf(ids, count);
    IntSort.sort(found, (a, b) -> compare(table, a, b));
    return found;
  }

  private boolean isWithin(FunctionFigures table, int id) {
    if (group.isEmpty() || table.by() != GroupBy.FUNCTION) {
      return true;
    }
    MergeKeys keys = table.answer().totals().keys();
    return groupBy.nameOf(keys, id).equals(group);
  }

  private static boolean matches(FunctionFigures table, int id, String[] words) {
    for (String word : words) {
      boolean found =
          word.startsWith(MODULE)
              ? in(table.module(id), word.substring(MODULE.length()))
              : word.startsWith(FILE)
                  ? in(table.file(id), word.substring(FILE.length()))
                  : in(table.name(id), word) || in(table.module(id), word);
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean in(String text, String lowerWord) {
    int last = text.length() - lowerWord.length();
    for (int i = 0; i <= last; i++) {
      if (text.regionMatches(true, i, lowerWord, 0, lowerWord.length())) {
        return true;
      }
    }
    return false;
  }

  private int compare(FunctionFigures table, int a, int b) {
    int order =
        column.kind().isNumber()
            ? Long.compare(table.number(column, a), table.number(column, b))
            : table.words(column, a).compareToIgnoreCase(table.words(column, b));
    if (order != 0) {
      return descending ? -order : order;
    }
    int byTotal = Long.compare(table.total(b), table.total(a));
    return byTotal != 0 ? byTotal : table.name(a).compareTo(table.name(b));
  }
}
