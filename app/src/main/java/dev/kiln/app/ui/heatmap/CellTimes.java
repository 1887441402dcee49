package dev.kiln.app.ui.heatmap;

import dev.kiln.app.session.TimeSpan;
import dev.kiln.render.layout.TimeSteps;

/// Times of cells as text, exact to the cell.
final class CellTimes {
  private CellTimes() {}

  /// `12.34 s – 12.36 s`.
  static String text(TimeSpan span, long cellNanos) {
    return start(span.fromNanos(), cellNanos) + " – " + start(span.toNanos(), cellNanos);
  }

  static String start(long nanos, long cellNanos) {
    return TimeSteps.label(nanos, cellNanos);
  }
}
