package dev.kiln.model.query;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A set of sample rows: a range, narrowed by a bitmap if a filter needs one.
///
/// Immutable: the bitmap is never changed once it is handed over.
public final class Rows {
  private final int from;
  private final int to;
  private final @Nullable BitSet bits;

  private Rows(int from, int to, @Nullable BitSet bits) {
    this.from = from;
    this.to = to;
    this.bits = bits;
  }

  /// The rows `from` (inclusive) to `to` (exclusive).
  public static Rows range(int from, int to) {
    return new Rows(from, Math.max(from, to), null);
  }

  /// These rows without those whose bit is clear.
  public Rows and(BitSet other) {
    BitSet narrowed = (BitSet) other.clone();
    if (bits != null) {
      narrowed.and(bits);
    }
    return new Rows(from, to, narrowed);
  }

  /// The rows of both sets.
  public Rows and(Rows other) {
    Rows cut = within(other.from, other.to);
    return other.bits == null ? cut : cut.and(other.bits);
  }

  /// These rows without those outside `newFrom` (inclusive) to `newTo` (exclusive).
  public Rows within(int newFrom, int newTo) {
    int low = Math.max(from, newFrom);
    return new Rows(low, Math.max(low, Math.min(to, newTo)), bits);
  }

  /// These rows without those for which the test fails.
  Rows where(IntPredicate test) {
    BitSet narrowed = new BitSet(to);
    for (int r = next(0); r < to; r = next(r + 1)) {
      if (test.test(r)) {
        narrowed.set(r);
      }
    }
    return new Rows(from, to, narrowed);
  }

  /// The numbers below `size` that pass a test.
  static BitSet matching(int size, IntPredicate test) {
    BitSet bits = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (test.test(i)) {
        bits.set(i);
      }
    }
    return bits;
  }

  /// The first row at or after `row`; a value of `end()` or more if there is none.
  ///
  /// Loops read `for (int r = rows.next(0); r < rows.end(); r = rows.next(r + 1))`.
  public int next(int row) {
    int start = Math.max(row, from);
    if (bits == null || start >= to) {
      return start;
    }
    int found = bits.nextSetBit(start);
    return found < 0 ? to : found;
  }

  public boolean contains(int row) {
    return row >= from && row < to && (bits == null || bits.get(row));
  }

  /// The end of the range, exclusive.
  public int end() {
    return to;
  }

  public int size() {
    if (bits == null) {
      return to - from;
    }
    int count = 0;
    for (int r = next(0); r < to; r = next(r + 1)) {
      count++;
    }
    return count;
  }

  public void forEach(IntConsumer action) {
    for (int r = next(0); r < to; r = next(r + 1)) {
      action.accept(r);
    }
  }
}
