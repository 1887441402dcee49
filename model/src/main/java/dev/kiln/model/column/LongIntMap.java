package dev.kiln.model.column;

import java.util.Arrays;

/// A hash map from long to non-negative int, open addressing, no removal.
public final class LongIntMap {
  public static final int ABSENT = -1;

  private long[] keys = new long[64];
  private int[] values = filled(64);
  private int size;

  public int get(long key) {
    int mask = keys.length - 1;
    for (int i = Hash.spread(key) & mask; ; i = (i + 1) & mask) {
      if (values[i] == ABSENT || keys[i] == key) {
        return values[i];
      }
    }
  }

  public void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    if (insert(key, value)) {
      size++;
    }
  }

  private boolean insert(long key, int value) {
    int mask = keys.length - 1;
    int i = Hash.spread(key) & mask;
    while (values[i] != ABSENT && keys[i] != key) {
      i = (i + 1) & mask;
    }
    boolean fresh = values[i] == ABSENT;
    keys[i] = key;
    values[i] = value;
    return fresh;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int[] filled(int length) {
    int[] cells = new int[length];
    Arrays.fill(cells, ABSENT);
    return cells;
  }
}
