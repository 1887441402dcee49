package dev.kiln.importers.table;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Dense numbers 0, 1, 2, ... for sparse 64-bit ids, in the order in which the ids are first seen.
///
/// Small ids go through an array, all others through open addressing; memory follows the number of
/// ids, never their size beyond 4 MiB. The hash differs from map to map, so that no file can choose
/// ids that collide; the numbers do not depend on it.
public final class IdMap {
  /// Takes an id and its number.
  public interface Entry {
    void accept(long id, int number);
  }

  private static final int DIRECT_LIMIT = 1 << 20;
  private static final int ABSENT = -1;

  /// Odd, which makes the highest bits of the product with an id a universal hash.
  private final long multiplier = new SplittableRandom().nextLong() | 1;

  private int[] direct = filled(256);
  private long[] keys = new long[16];
  private int[] values = filled(16);
  private int hashed;
  private int size;

  /// The number of `id`, or -1 if it was never numbered.
  public int find(long id) {
    if (id >= 0 && id < direct.length) {
      return direct[(int) id];
    }
    return values[slot(id)];
  }

  /// The number of `id`, the next free one if it is new.
  public int number(long id) {
    if (id >= 0 && id < DIRECT_LIMIT) {
      if (id >= direct.length) {
        growDirect((int) id);
      }
      if (direct[(int) id] == ABSENT) {
        direct[(int) id] = size++;
      }
      return direct[(int) id];
    }
    int slot = slot(id);
    if (values[slot] == ABSENT) {
      if (++hashed * 2 >= keys.length) {
        rehash();
        slot = slot(id);
      }
      keys[slot] = id;
      values[slot] = size++;
    }
    return values[slot];
  }

  /// Tells every id and its number.
  public void forEach(Entry entry) {
    for (int id = 0; id < direct.length; id++) {
      if (direct[id] != ABSENT) {
        entry.accept(id, direct[id]);
      }
    }
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != ABSENT) {
        entry.accept(keys[slot], values[slot]);
      }
    }
  }

  public int size() {
    return size;
  }

  private void growDirect(int id) {
    int old = direct.length;
    direct = Arrays.copyOf(direct, Math.min(DIRECT_LIMIT, Math.max(old * 2, id + 1)));
    Arrays.fill(direct, old, direct.length, ABSENT);
  }

  private int slot(long id) {
    int mask = keys.length - 1;
    int i = (int) (id * multiplier >>> Long.numberOfLeadingZeros(mask)) & mask;
    while (values[i] != ABSENT && keys[i] != id) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] cells = new int[length];
    Arrays.fill(cells, ABSENT);
    return cells;
  }
}
