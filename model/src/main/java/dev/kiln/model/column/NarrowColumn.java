package dev.kiln.model.column;

import org.jspecify.annotations.Nullable;

/// A sealed column of longs. It uses as few bytes per cell as its extreme values need: 1, 2, 4 or
/// 8.
///
/// Invariant: exactly one of the four arrays is there.
public final class NarrowColumn {
  private final byte @Nullable [] bytes;
  private final short @Nullable [] shorts;
  private final int @Nullable [] ints;
  private final long[] longs;
  private final int size;

  private NarrowColumn(
      byte @Nullable [] bytes,
      short @Nullable [] shorts,
      int @Nullable [] ints,
      long[] longs,
      int size) {
    this.bytes = bytes;
    this.shorts = shorts;
    this.ints = ints;
    this.longs = longs;
    this.size = size;
  }

  /// Copies the cells, unless they need eight bytes: then the column takes over the array.
  public static NarrowColumn of(long[] cells) {
    long min = 0;
    long max = 0;
    for (long cell : cells) {
      min = Math.min(min, cell);
      max = Math.max(max, cell);
    }
    int size = cells.length;
    if (min >= Byte.MIN_VALUE && max <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (byte) cells[i];
      }
      return new NarrowColumn(narrow, null, null, new long[0], size);
    }
    if (min >= Short.MIN_VALUE && max <= Short.MAX_VALUE) {
      short[] narrow = new short[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (short) cells[i];
      }
      return new NarrowColumn(null, narrow, null, new long[0], size);
    }
    if (min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE) {
      int[] narrow = new int[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (int) cells[i];
      }
      return new NarrowColumn(null, null, narrow, new long[0], size);
    }
    return new NarrowColumn(null, null, null, cells, size);
  }

  /// A column of ids.
  public static NarrowColumn of(int[] cells) {
    int max = 0;
    for (int cell : cells) {
      max = Math.max(max, cell);
    }
    if (max > Short.MAX_VALUE) {
      return new NarrowColumn(null, null, cells, new long[0], cells.length);
    }
    long[] wide = new long[cells.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = cells[i];
    }
    return of(wide);
  }

  public long get(int row) {
    if (bytes != null) {
      return bytes[row];
    }
    if (ints != null) {
      return ints[row];
    }
    return shorts != null ? shorts[row] : longs[row];
  }

  public int size() {
    return size;
  }
}
