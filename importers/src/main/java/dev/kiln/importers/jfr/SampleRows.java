package dev.kiln.importers.jfr;

import dev.kiln.model.ProfileTooLargeException;
import java.util.Arrays;

/// The samples of one kind while a recording is read, in one array of longs:
///
/// ```
///   time (epoch ns) | stack << 32 + thread | labels << 32 + link | value per value type ...
/// ```
///
/// They wait here until the whole file is read, because event types are declared in a fixed order
/// and sampling periods may stand behind the samples.
final class SampleRows {
  private static final int FIXED = 3;

  private final int values;
  private final boolean[] carried;
  private long[] cells;
  private int size;

  /// @param values how many values each row has
  SampleRows(int values) {
    this.values = values;
    this.carried = new boolean[values];
    this.cells = new long[0];
  }

  /// Adds a row; its values are 0 until set.
  void add(long epochNanos, int stack, int thread, int labels, int link) {
    int at = size * (FIXED + values);
    if (at + FIXED + values > cells.length) {
      grow();
    }
    cells[at] = epochNanos;
    cells[at + 1] = (long) stack << 32 | thread;
    cells[at + 2] = (long) labels << 32 | link;
    size++;
  }

  /// Sets a value of the last row.
  void setLast(int slot, long value) {
    set(size - 1, slot, value);
  }

  void set(int row, int slot, long value) {
    carried[slot] = true;
    cells[row * (FIXED + values) + FIXED + slot] = value;
  }

  /// Adds the rows of another, of as many values each.
  SampleRows append(SampleRows other) {
    for (int row = 0; row < other.size; row++) {
      add(
          other.epochNanos(row),
          other.stack(row),
          other.thread(row),
          other.labels(row),
          other.link(row));
      for (int slot = 0; slot < values; slot++) {
        if (other.carried[slot]) {
          setLast(slot, other.value(row, slot));
        }
      }
    }
    return this;
  }

  private void grow() {
    long wanted = Math.max(1024L * (FIXED + values), cells.length * 3L / 2);
    if (wanted > Integer.MAX_VALUE - 16) {
      throw new ProfileTooLargeException("the recording has more than " + size + " samples");
    }
    cells = Arrays.copyOf(cells, (int) (wanted / (FIXED + values) * (FIXED + values)));
  }

  int size() {
    return size;
  }

  /// Whether any row was given a value in this slot.
  boolean carried(int slot) {
    return carried[slot];
  }

  long epochNanos(int row) {
    return cells[row * (FIXED + values)];
  }

  int stack(int row) {
    return (int) (cells[row * (FIXED + values) + 1] >>> 32);
  }

  int thread(int row) {
    return (int) cells[row * (FIXED + values) + 1];
  }

  int labels(int row) {
    return (int) (cells[row * (FIXED + values) + 2] >>> 32);
  }

  int link(int row) {
    return (int) cells[row * (FIXED + values) + 2];
  }

  long value(int row, int slot) {
    return cells[row * (FIXED + values) + FIXED + slot];
  }
}
