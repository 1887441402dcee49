package dev.kiln.app.ui.source;

import dev.kiln.model.tree.LineTotals.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One line of the file as the list shows it.
///
/// @param number counted from 1
/// @param text without its end
/// @param comment whether it is nothing but comment
/// @param self value in the line itself, native unit
/// @param total value in the line and what it calls
record SourceLine(int number, String text, boolean comment, long self, long total) {
  boolean hasValue() {
    return self != 0 || total != 0;
  }

  /// The lines of a text with their values.
  static List<SourceLine> of(SourceAnswer answer) {
    if (answer.text() == null) {
      return List.of();
    }
    Map<Integer, Line> values = new HashMap<>();
    answer.values().forEach(line -> values.put(line.line(), line));
    List<SourceLine> lines = new ArrayList<>();
    for (String text : answer.text().lines()) {
      int number = lines.size() + 1;
      Line value = values.get(number);
      boolean comment = answer.text().comments().get(number - 1);
      lines.add(
          value == null
              ? new SourceLine(number, text, comment, 0, 0)
              : new SourceLine(number, text, comment, value.self(), value.total()));
    }
    return lines;
  }
}
