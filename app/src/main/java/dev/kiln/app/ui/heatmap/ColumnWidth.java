package dev.kiln.app.ui.heatmap;

import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;

/// How much time a column of the heat map stands for, and how it is cut into cells.
///
/// @param columnNanos the time of a column
/// @param cells how many cells a column has
/// @param automatic whether it was chosen for the length of the recording
record ColumnWidth(long columnNanos, int cells, boolean automatic) {
  private static final long SECOND = 1_000_000_000L;

  /// From here on columns are so narrow that a cell cannot be hit.
  private static final int MOST_COLUMNS = 1200;

  private static final int COMFORTABLE_COLUMNS = 240;

  /// Clocks count in sixties, shorter times in tens.
  private static final List<ColumnWidth> ALL =
      List.of(
          fixed(SECOND / 1000, 50),
          fixed(SECOND / 100, 50),
          fixed(SECOND / 10, 50),
          fixed(SECOND, 50),
          fixed(10 * SECOND, 50),
          fixed(60 * SECOND, 60),
          fixed(600 * SECOND, 60),
          fixed(3600 * SECOND, 60),
          fixed(24 * 3600 * SECOND, 96));

  private static ColumnWidth fixed(long nanos, int cells) {
    return new ColumnWidth(nanos, cells, false);
  }

  /// Cells with fewer samples than this on the average say little: there columns are no finer than
  /// a second.
  private static final int TELLING_SAMPLES = 4;

  /// The widths that fit a span, the automatic one first.
  ///
  /// @param samples how many there are in the span
  static List<ColumnWidth> fitting(TimeSpan span, long samples) {
    List<ColumnWidth> list = new ArrayList<>();
    ColumnWidth best = automatic(span, samples);
    list.add(best);
    for (ColumnWidth width : ALL) {
      boolean several = width.columnNanos() < span.nanos();
      if (several && width.columns(span) <= MOST_COLUMNS) {
        list.add(width);
      }
    }
    return list;
  }

  /// A second a column, or the next that gives a comfortable number of columns; less if samples are
  /// dense, and for what is over in a second or two.
  private static ColumnWidth automatic(TimeSpan span, long samples) {
    ColumnWidth last = ALL.getLast();
    for (ColumnWidth width : ALL) {
      double cells = (double) span.nanos() / width.cellNanos();
      boolean dense = samples >= TELLING_SAMPLES * cells;
      boolean fine = width.columnNanos() >= SECOND || span.nanos() < 2 * SECOND || dense;
      if (fine && width.columns(span) <= COMFORTABLE_COLUMNS) {
        last = width;
        break;
      }
    }
    return new ColumnWidth(last.columnNanos(), last.cells(), true);
  }

  /// The start of the first column: a multiple of the width.
  long fromNanos(TimeSpan span) {
    return Math.floorDiv(span.fromNanos(), columnNanos) * columnNanos;
  }

  /// How many columns cover a span; at most what an int holds.
  int columns(TimeSpan span) {
    long count = -Math.floorDiv(fromNanos(span) - span.toNanos(), columnNanos);
    return Math.clamp(count, 1, Integer.MAX_VALUE);
  }

  long cellNanos() {
    return columnNanos / cells;
  }

  /// `Auto (1 s)`, `10 s`.
  String text() {
    long seconds = columnNanos / SECOND;
    String size =
        seconds >= 3600
            ? seconds / 3600 + " h"
            : seconds >= 60 ? seconds / 60 + " min" : plain(columnNanos);
    return automatic ? "Auto (" + size + ")" : size;
  }

  /// `1 s`, `20 ms`, `200 µs`: without the decimals of measured times.
  static String plain(long nanos) {
    return Quantities.time(nanos / 1e9).replaceAll("\\.0+ ", " ");
  }
}
