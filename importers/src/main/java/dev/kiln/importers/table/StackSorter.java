package dev.kiln.importers.table;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Sorts many stacks so that equal prefixes stand together, and tells how much each stack shares
/// with the one before it.
///
/// Multikey quicksort: a group of stacks with a common prefix is sorted by its next eight bytes,
/// then each run of equal keys is a group of its own. What neighbours share falls out of the keys.
/// The order of the frames means nothing.
final class StackSorter {
  private static final int SMALL = 12;

  private final StackBytes stacks;
  private final byte[] bytes;
  private final int[] refs;

  /// The next eight bytes of each stack, with the sign turned so that they compare signed.
  private final long[] keys;

  private final int[] shared;

  /// Picks pivots; its numbers show in nothing but time, which no file can make bad.
  private final SplittableRandom random = new SplittableRandom();

  /// Groups still to sort, three ints each: from, to, depth in bytes.
  private final IntList pending = new IntList(64);

  StackSorter(StackBytes stacks) {
    this.stacks = stacks;
    this.bytes = stacks.bytes();
    this.refs = stacks.refs();
    this.keys = new long[stacks.count()];
    this.shared = new int[stacks.count()];
  }

  /// Sorts the stacks' references in place.
  ///
  /// @param step is run for each group that is sorted; may end it all by an exception
  /// @return for each, in sorted order, how many frames it shares with the one before it
  int[] sort(Runnable step) {
    push(0, stacks.count(), 0);
    while (pending.size() > 0) {
      int depth = pending.removeLast();
      int to = pending.removeLast();
      int from = pending.removeLast();
      step.run();
      if (to - from <= SMALL) {
        insertionSort(from, to, depth);
      } else {
        sortByKey(from, to, depth);
      }
    }
    return shared;
  }

  private void push(int from, int to, int depth) {
    if (to - from > 1) {
      pending.add(from);
      pending.add(to);
      pending.add(depth);
    }
  }

  private void sortByKey(int from, int to, int depth) {
    long different = 0;
    long first = stacks.key(refs[from] + depth) ^ Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long key = stacks.key(refs[i] + depth) ^ Long.MIN_VALUE;
      keys[i] = key;
      different |= key ^ first;
    }
    if (different != 0) {
      quicksort(from, to - 1);
    }
    int nextDepth = depth + Long.BYTES;
    for (int run = from; run < to; ) {
      int end = run + 1;
      while (end < to && keys[end] == keys[run]) {
        end++;
      }
      if (run > from) {
        int sharedBytes = Long.numberOfLeadingZeros(keys[run] ^ keys[run - 1]) / Byte.SIZE;
        shared[run] = stacks.frames(depth + sharedBytes);
      }
      pushRun(run, end, nextDepth);
      run = end;
    }
  }

  /// Goes on with stacks that agree up to `depth`, unless they end before it and so are equal.
  private void pushRun(int from, int to, int depth) {
    if (to - from > 1) {
      if (refs[from] + depth <= stacks.end(refs[from])) {
        push(from, to, depth);
      } else {
        Arrays.fill(shared, from + 1, to, stacks.length(refs[from]));
      }
    }
  }

  private void insertionSort(int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int moved = refs[i];
      int j = i - 1;
      while (j >= from && compare(refs[j], moved, depth) > 0) {
        refs[j + 1] = refs[j];
        j--;
      }
      refs[j + 1] = moved;
    }
    for (int i = from + 1; i < to; i++) {
      int a = refs[i - 1];
      int b = refs[i];
      int same = Arrays.mismatch(bytes, a + depth, stacks.end(a), bytes, b + depth, stacks.end(b));
      shared[i] = same < 0 ? stacks.length(b) : stacks.frames(depth + same);
    }
  }

  private int compare(int a, int b, int depth) {
    return Arrays.compareUnsigned(bytes, a + depth, stacks.end(a), bytes, b + depth, stacks.end(b));
  }

  /// Three-way quicksort of `keys` with `refs`; recurses into the smaller parts only.
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

  /// The middle one of three places taken at random.
  private int pivot(int low, int high) {
    int a = random.nextInt(low, high + 1);
    int b = random.nextInt(low, high + 1);
    int c = random.nextInt(low, high + 1);
    if (keys[a] > keys[b]) {
      int swapped = a;
      a = b;
      b = swapped;
    }
    return keys[c] < keys[a] ? a : keys[c] > keys[b] ? b : c;
  }

  private void swap(int i, int j) {
    long key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    int ref = refs[i];
    refs[i] = refs[j];
    refs[j] = ref;
  }
}
