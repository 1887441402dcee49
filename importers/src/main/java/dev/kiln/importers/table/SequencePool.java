package dev.kiln.importers.table;

import java.util.Arrays;

/// Sequences of ints, each kept once and numbered 0, 1, 2, ... in the order of first sight.
///
/// ```
///   number | cells
///     0    | 7 3 1        starts[0] = 0
///     1    | 7 3 1 9      starts[1] = 3
/// ```
///
/// Profilers repeat stacks, so that a pool holds a fraction of what a file says.
public final class SequencePool {
  private final IntList cells;
  private final IntList starts;

  /// See [HashSlots].
  private long[] table;

  public SequencePool() {
    this(255, 1024);
  }

  /// Makes room for so many sequences with so many cells in all; there may be more.
  ///
  /// @throws dev.kiln.model.column.ProfileTooLargeException if no array holds them
  public SequencePool(int sequences, long cellCount) {
    cells = new IntList(Capacity.exact(cellCount));
    starts = new IntList(Capacity.exact(sequences + 1L));
    table = new long[Math.max(512, Math.min(Integer.highestOneBit(sequences), 1 << 27) * 4)];
    starts.add(0);
  }

  /// The number of the sequence of the first `length` ints of `source`.
  public int number(int[] source, int length) {
    int hash = hash(source, length);
    int mask = table.length - 1;
    int i = hash & mask;
    for (long slot = table[i]; slot != 0; slot = table[i]) {
      int found = (int) slot - 1;
      if ((int) (slot >>> 32) == hash && same(found, source, length)) {
        return found;
      }
      i = (i + 1) & mask;
    }
    cells.addAll(source, 0, length);
    starts.add(cells.size());
    table[i] = (long) hash << 32 | size();
    table = HashSlots.roomy(table, size());
    return size() - 1;
  }

  public int size() {
    return starts.size() - 1;
  }

  public int start(int sequence) {
    return starts.get(sequence);
  }

  public int end(int sequence) {
    return starts.get(sequence + 1);
  }

  /// The cells of all sequences one behind the other; valid until the next new one.
  public int[] cells() {
    return cells.cells();
  }

  private boolean same(int sequence, int[] source, int length) {
    int start = start(sequence);
    return Arrays.equals(cells.cells(), start, end(sequence), source, 0, length);
  }

  /// Two ints a step, since the multiplications form a chain.
  private static int hash(int[] source, int length) {
    long h = length;
    int i = 0;
    for (; i + 1 < length; i += 2) {
      long pair = (long) source[i] << 32 | (source[i + 1] & 0xffffffffL);
      h = (Long.rotateLeft(h, 23) ^ pair) * 0x9E3779B97F4A7C15L;
    }
    if (i < length) {
      h = (Long.rotateLeft(h, 23) ^ source[i]) * 0x9E3779B97F4A7C15L;
    }
    return (int) (h ^ (h >>> 32));
  }
}
