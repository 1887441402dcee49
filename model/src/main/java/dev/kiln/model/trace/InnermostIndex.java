package dev.kiln.model.trace;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import java.util.Arrays;

/// Which of many intervals of a lane an instant lies in: the innermost, that is the one that
/// started last, of those the one that ends first, and of those the one that was added first.
///
/// ```
///   intervals   0 [=====================)        2 [====)
///               1      [=====)
///   pieces      |  0   |  1  |    0     |  none  |   2  | none
/// ```
///
/// Intervals are half open and may overlap in any way; one that ends before it starts is empty. The
/// pieces of all lanes stand in one array, lane after lane, since a recording may have as many
/// lanes as it has virtual threads.
final class InnermostIndex {
  static final int NONE = -1;

  private final LongColumn starts;
  private final LongColumn ends;

  /// By lane the place of its first piece; the last cell is the number of all.
  private final int[] firstPiece;

  private long[] pieceStarts;
  private int[] pieces;
  private int size;

  /// The index of the intervals `starts[i]` to `ends[i]` on `lanes[i]`.
  InnermostIndex(IntColumn lanes, LongColumn starts, LongColumn ends) {
    this.starts = starts;
    this.ends = ends;
    int laneCount = 0;
    for (int i = 0; i < lanes.size(); i++) {
      laneCount = Math.max(laneCount, lanes.get(i) + 1);
    }
    this.firstPiece = new int[laneCount + 1];
    this.pieceStarts = new long[Math.multiplyExact(2, lanes.size())];
    this.pieces = new int[pieceStarts.length];
    cut(lanes, laneCount);
    pieceStarts = Arrays.copyOf(pieceStarts, size);
    pieces = Arrays.copyOf(pieces, size);
  }

  private void cut(IntColumn lanes, int laneCount) {
    int[] end = new int[laneCount + 1];
    for (int i = 0; i < lanes.size(); i++) {
      end[lanes.get(i) + 1]++;
    }
    for (int lane = 0; lane < laneCount; lane++) {
      end[lane + 1] += end[lane];
    }
    // Filling moves the begin of each lane to its end, which is the begin of the next.
    int[] byLane = new int[lanes.size()];
    for (int i = 0; i < byLane.length; i++) {
      byLane[end[lanes.get(i)]++] = i;
    }
    IntHeap open = new IntHeap(this::isWithin);
    for (int lane = 0; lane < laneCount; lane++) {
      int from = lane == 0 ? 0 : end[lane - 1];
      sort(byLane, from, end[lane]);
      cutLane(byLane, from, end[lane], open);
      firstPiece[lane + 1] = size;
    }
  }

  private boolean isWithin(int a, int b) {
    int byStart = Long.compare(starts.get(b), starts.get(a));
    int order = byStart != 0 ? byStart : Long.compare(ends.get(a), ends.get(b));
    return order < 0 || order == 0 && a < b;
  }

  /// Sorts intervals by their starts: as one number with their place where both fit, since that
  /// sorts without objects and takes runs as they are; else through a heap.
  private void sort(int[] intervals, int from, int to) {
    boolean sorted = true;
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long start = starts.get(intervals[i]);
      sorted &= start >= max;
      min = Math.min(min, start);
      max = Math.max(max, start);
    }
    int placeBits = 32 - Integer.numberOfLeadingZeros(to - from);
    if (sorted) {
      return;
    }
    if (max - min >= 0 && max - min <= Long.MAX_VALUE >> placeBits) {
      sortPacked(intervals, from, to, min, placeBits);
    } else {
      sortThroughHeap(intervals, from, to);
    }
  }

  private void sortPacked(int[] intervals, int from, int to, long min, int placeBits) {
    long[] packed = new long[to - from];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = starts.get(intervals[from + i]) - min << placeBits | i;
    }
    Arrays.sort(packed);
    int[] before = Arrays.copyOfRange(intervals, from, to);
    long mask = (1L << placeBits) - 1;
    for (int i = 0; i < packed.length; i++) {
      intervals[from + i] = before[(int) (packed[i] & mask)];
    }
  }

  private void sortThroughHeap(int[] intervals, int from, int to) {
    IntHeap byStart = new IntHeap((a, b) -> starts.get(a) < starts.get(b));
    for (int i = from; i < to; i++) {
      byStart.add(intervals[i]);
    }
    for (int i = from; i < to; i++) {
      intervals[i] = byStart.first();
      byStart.removeFirst();
    }
  }

  private void cutLane(int[] byLane, int from, int to, IntHeap open) {
    long[] borders = new long[2 * (to - from)];
    for (int i = from; i < to; i++) {
      borders[2 * (i - from)] = starts.get(byLane[i]);
      borders[2 * (i - from) + 1] = ends.get(byLane[i]);
    }
    Arrays.sort(borders);
    int next = from;
    int last = NONE;
    for (long border : borders) {
      while (next < to && starts.get(byLane[next]) <= border) {
        open.add(byLane[next++]);
      }
      while (!open.isEmpty() && ends.get(open.first()) <= border) {
        open.removeFirst();
      }
      int piece = open.isEmpty() ? NONE : open.first();
      if (piece != last) {
        pieceStarts[size] = border;
        pieces[size++] = piece;
        last = piece;
      }
    }
    open.clear();
  }

  /// The innermost interval at an instant, or [#NONE].
  int find(int lane, long instant) {
    if (lane >= firstPiece.length - 1) {
      return NONE;
    }
    int from = firstPiece[lane];
    int found = Arrays.binarySearch(pieceStarts, from, firstPiece[lane + 1], instant);
    int piece = found >= 0 ? found : -found - 2;
    return piece < from ? NONE : pieces[piece];
  }
}
