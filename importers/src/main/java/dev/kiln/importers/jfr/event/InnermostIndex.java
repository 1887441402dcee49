package dev.kiln.importers.jfr.event;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Which of many intervals an instant lies in: the innermost, that is the one that started last,
/// and of those the one that ends first.
///
/// ```
///   intervals   0 [=====================)        2 [====)
///               1      [=====)
///   pieces      |  0   |  1  |    0     |  none  |   2  | none
/// ```
///
/// Intervals are half open and may overlap in any way.
final class InnermostIndex {
  static final int NONE = -1;

  private final long[] pieceStarts;
  private final int[] pieces;

  private InnermostIndex(long[] pieceStarts, int[] pieces) {
    this.pieceStarts = pieceStarts;
    this.pieces = pieces;
  }

  /// The index of the intervals `starts[i]` to `ends[i]`; one that ends before it starts is empty.
  static InnermostIndex of(long[] starts, long[] ends) {
    int count = starts.length;
    Integer[] byStart = new Integer[count];
    Arrays.setAll(byStart, i -> i);
    Arrays.sort(byStart, Comparator.comparingLong(i -> starts[i]));
    long[] borders = Arrays.copyOf(starts, 2 * count);
    System.arraycopy(ends, 0, borders, count, count);
    long[] sorted = Arrays.stream(borders).sorted().distinct().toArray();
    PriorityQueue<Integer> open =
        new PriorityQueue<>(
            Comparator.<Integer>comparingLong(i -> starts[i])
                .reversed()
                .thenComparingLong(i -> ends[i])
                .thenComparingInt(i -> i));
    int[] pieces = new int[sorted.length];
    int next = 0;
    for (int p = 0; p < sorted.length; p++) {
      while (next < count && starts[byStart[next]] <= sorted[p]) {
        open.add(byStart[next++]);
      }
      Integer top = open.peek();
      while (top != null && ends[top] <= sorted[p]) {
        open.remove();
        top = open.peek();
      }
      pieces[p] = top == null ? NONE : top;
    }
    return new InnermostIndex(sorted, pieces);
  }

  /// The innermost interval at an instant, or [#NONE].
  int find(long instant) {
    int found = Arrays.binarySearch(pieceStarts, instant);
    int piece = found >= 0 ? found : -found - 2;
    return piece < 0 ? NONE : pieces[piece];
  }
}
