package dev.kiln.importers.table;

import java.util.Arrays;

/// Sorts many stacks so that equal prefixes stand together, which turns the making of a trie into
/// appending: no hash table, no look-up, memory touched in order.
///
/// Multikey quicksort: a group of stacks with a common prefix is sorted by its next few frames,
/// packed into one long, then each run of equal keys is a group of its own. The order of the frames
/// means nothing.
public final class StackSorter {
  private static final int SMALL = 12;

  private final int[] frames;
  private final IntList starts;
  private final int bits;
  private final int framesPerKey;
  private final int[] order;
  private final long[] keys;

  /// Groups still to sort, three ints each: from, to, depth.
  private final IntList pending = new IntList(64);

  private StackSorter(int[] frames, IntList starts, int maxFrame) {
    this.frames = frames;
    this.starts = starts;
    this.bits = 64 - Long.numberOfLeadingZeros(maxFrame + 1L);
    this.framesPerKey = 63 / bits;
    this.order = new int[starts.size() - 1];
    this.keys = new long[order.length];
  }

  /// The numbers of the stacks in sorted order.
  ///
  /// @param frames the frames of all stacks, outermost first, none negative or above `maxFrame`
  /// @param starts where each stack starts in `frames`, and at last where the last one ends
  public static int[] order(int[] frames, IntList starts, int maxFrame) {
    StackSorter sorter = new StackSorter(frames, starts, maxFrame);
    sorter.sort();
    return sorter.order;
  }

  private void sort() {
    Arrays.setAll(order, i -> i);
    push(0, order.length, 0);
    while (pending.size() > 0) {
      int depth = pending.removeLast();
      int to = pending.removeLast();
      int from = pending.removeLast();
      if (to - from <= SMALL) {
        insertionSort(from, to, depth);
      } else {
        sortByKey(from, to, depth);
      }
    }
  }

  private void push(int from, int to, int depth) {
    if (to - from > 1) {
      pending.add(from);
      pending.add(to);
      pending.add(depth);
    }
  }

  private void sortByKey(int from, int to, int depth) {
    long first = key(order[from], depth);
    boolean equal = true;
    for (int i = from; i < to; i++) {
      keys[i] = key(order[i], depth);
      equal &= keys[i] == first;
    }
    if (!equal) {
      quicksort(from, to - 1);
    }
    long lastFrame = (1L << bits) - 1;
    for (int run = from; run < to; ) {
      int end = run + 1;
      while (end < to && keys[end] == keys[run]) {
        end++;
      }
      // A key whose last place is empty holds stacks that have ended: they are equal.
      if ((keys[run] & lastFrame) != 0) {
        push(run, end, depth + framesPerKey);
      }
      run = end;
    }
  }

  /// The frames from `depth` on, plus one, so that an end sorts first.
  private long key(int stack, int depth) {
    int from = starts.get(stack) + depth;
    int to = Math.min(starts.get(stack + 1), from + framesPerKey);
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key << bits | (frames[i] + 1L);
    }
    return key << bits * (framesPerKey - Math.max(to - from, 0));
  }

  private void insertionSort(int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int j = i - 1;
      while (j >= from && compare(order[j], moved, depth) > 0) {
        order[j + 1] = order[j];
        j--;
      }
      order[j + 1] = moved;
    }
  }

  private int compare(int a, int b, int depth) {
    return Arrays.compare(
        frames,
        starts.get(a) + depth,
        starts.get(a + 1),
        frames,
        starts.get(b) + depth,
        starts.get(b + 1));
  }

  /// Three-way quicksort of `keys` with `order`; recurses into the smaller parts only.
  private void quicksort(int first, int last) {
    int low = first;
    int high = last;
    while (low < high) {
      long pivot = keys[pivot(low, high)];
      int less = low;
      int greater = high;
      for (int i = low; i <= greater; ) {
        if (keys[i] < pivot) {
          swap(i++, less++);
        } else if (keys[i] > pivot) {
          swap(i, greater--);
        } else {
          i++;
        }
      }
      if (less - low < high - greater) {
        quicksort(low, less - 1);
        low = greater + 1;
      } else {
        quicksort(greater + 1, high);
        high = less - 1;
      }
    }
  }

  /// A place that no file can guess to be bad: the middle one of three scattered ones.
  private int pivot(int low, int high) {
    long span = high - low + 1L;
    int a = low + (int) (mix(low) % span);
    int b = low + (int) (mix(high) % span);
    int c = low + (int) (mix(low ^ high) % span);
    if (keys[a] > keys[b]) {
      int swapped = a;
      a = b;
      b = swapped;
    }
    return keys[c] < keys[a] ? a : keys[c] > keys[b] ? b : c;
  }

  private static long mix(long x) {
    return (x + 1) * 0x9E3779B97F4A7C15L >>> 33;
  }

  private void swap(int i, int j) {
    long key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    int stack = order[i];
    order[i] = order[j];
    order[j] = stack;
  }
}
