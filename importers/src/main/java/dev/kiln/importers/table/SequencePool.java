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
  private final IntList cells = new IntList(1024);
  private final IntList starts = new IntList(256);
  private final IntList hashes = new IntList(256);
  private int[] table = new int[512];

  public SequencePool() {
    starts.add(0);
  }

  /// The number of the sequence of the first `length` ints of `source`.
  public int number(int[] source, int length) {
    int hash = hash(source, length);
    int mask = table.length - 1;
    int i = hash & mask;
    for (int found = table[i]; found != 0; found = table[i]) {
      if (hashes.get(found - 1) == hash && same(found - 1, source, length)) {
        return found - 1;
      }
      i = (i + 1) & mask;
    }
    cells.addAll(source, 0, length);
    starts.add(cells.size());
    hashes.add(hash);
    table[i] = size();
    if (size() * 2L >= table.length && table.length < 1 << 30) {
      rehash();
    }
    return size() - 1;
  }

  public int size() {
    return hashes.size();
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

  private static int hash(int[] source, int length) {
    long h = length;
    for (int i = 0; i < length; i++) {
      h = (h ^ source[i]) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return (int) (h ^ (h >>> 32));
  }

  private void rehash() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int n = 0; n < size(); n++) {
      int i = hashes.get(n) & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = n + 1;
    }
  }
}
