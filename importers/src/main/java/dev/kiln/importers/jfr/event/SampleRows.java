package dev.kiln.importers.jfr.event;

import dev.kiln.importers.table.LongList;
import dev.kiln.model.column.ProfileTooLargeException;

/// The samples of one kind while a recording is read:
///
/// ```
///   row | time (epoch ns) | stack << 32 + thread | labels << 32 + link | value per value type
/// ```
///
/// They wait here until the whole file is read, because event types are declared in a fixed order
/// and sampling periods may stand behind the samples. A column takes no memory while all its cells
/// are equal.
public final class SampleRows {
  private static final int MAX_ROWS = Integer.MAX_VALUE - 16;

  private final LongList times = new LongList(16);
  private final LongList places = new LongList(16);
  private final EvenColumn marks = new EvenColumn();
  private final EvenColumn[] values;
  private final boolean[] carried;

  /// @param values how many values each row has
  public SampleRows(int values) {
    this.carried = new boolean[values];
    this.values = new EvenColumn[values];
    for (int slot = 0; slot < values; slot++) {
      this.values[slot] = new EvenColumn();
    }
  }

  /// Adds a row; its values are 0 until set.
  public void add(long epochNanos, int stack, int thread, int labels, int link) {
    if (size() >= MAX_ROWS) {
      throw new ProfileTooLargeException("the recording has more than " + size() + " samples");
    }
    times.add(epochNanos);
    places.add((long) stack << 32 | thread);
    marks.set(size() - 1, (long) labels << 32 | link);
  }

  /// Sets a value of the last row.
  public void setLast(int slot, long value) {
    carried[slot] = true;
    values[slot].set(size() - 1, value);
  }

  /// Gives a row other labels and another link.
  void mark(int row, int labels, int link) {
    marks.replace(row, (long) labels << 32 | link);
  }

  /// Adds the rows of another, of as many values each.
  SampleRows append(SampleRows other) {
    for (int row = 0; row < other.size(); row++) {
      add(
          other.epochNanos(row),
          other.stack(row),
          other.thread(row),
          other.labels(row),
          other.link(row));
      copyValues(other, row);
    }
    return this;
  }

  /// Sets the values of the last row to those of another's row.
  public void copyValues(SampleRows other, int row) {
    for (int slot = 0; slot < values.length; slot++) {
      if (other.carried[slot]) {
        setLast(slot, other.value(row, slot));
      }
    }
  }

  public int size() {
    return times.size();
  }

  /// Whether any row was given a value in this slot.
  boolean carried(int slot) {
    return carried[slot];
  }

  public long epochNanos(int row) {
    return times.get(row);
  }

  public int stack(int row) {
    return (int) (places.get(row) >>> 32);
  }

  public int thread(int row) {
    return (int) places.get(row);
  }

  public int labels(int row) {
    return (int) (marks.get(row) >>> 32);
  }

  public int link(int row) {
    return (int) marks.get(row);
  }

  long value(int row, int slot) {
    return values[slot].get(row);
  }

  /// A column that is one number until a second one comes; 0 where nothing was set.
  private static final class EvenColumn {
    private final LongList cells = new LongList(0);
    private long first;
    private int size;

    /// Sets the cell after those set before, or a later one.
    void set(int row, long value) {
      if (size == 0 && row == 0) {
        first = value;
      }
      if (cells.size() == 0) {
        if (row == size && value == first) {
          size++;
          return;
        }
        cells.padTo(size, first);
      }
      cells.padTo(row, 0);
      cells.add(value);
      size = row + 1;
    }

    /// Changes a cell that is there.
    void replace(int row, long value) {
      if (value != get(row)) {
        cells.padTo(size, first);
        cells.set(row, value);
      }
    }

    long get(int row) {
      return row >= size ? 0 : cells.size() == 0 ? first : cells.get(row);
    }
  }
}
