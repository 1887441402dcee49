package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Source;
import dev.kiln.app.session.Sources;
import java.util.List;

/// The name of a tab: that of its files on one line, long names without their middle, because what
/// tells recordings apart stands at the ends.
final class TabName {
  private static final int OF_ONE = 36;
  private static final int OF_SIDE = 22;

  private TabName() {}

  static String of(Sources sources) {
    if (!sources.isComparison()) {
      return side(sources.ofCurrent(), OF_ONE);
    }
    return side(sources.ofBase(), OF_SIDE) + " → " + side(sources.ofCurrent(), OF_SIDE);
  }

  private static String side(List<Source> runs, int length) {
    String first = shortened(runs.getFirst().name(), length);
    return runs.size() == 1 ? first : first + " +" + (runs.size() - 1);
  }

  /// @param length characters of the result at most, counted as code points
  static String shortened(String name, int length) {
    int[] points = name.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
    if (points.length <= length) {
      return new String(points, 0, points.length);
    }
    int head = length / 2;
    int tail = length - head - 1;
    return new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
  }
}
