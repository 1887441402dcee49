package dev.kiln.importers.table;

import dev.kiln.model.column.ProfileTooLargeException;

/// How columns grow: by half, never beyond what a JVM can allocate.
final class Capacity {
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private Capacity() {}

  /// `needed` as the length of an array.
  ///
  /// @throws ProfileTooLargeException if no array can hold `needed` cells
  static int exact(long needed) {
    if (needed > MAX_ARRAY) {
      throw new ProfileTooLargeException("the file holds more than " + MAX_ARRAY + " items");
    }
    return (int) needed;
  }

  /// @throws ProfileTooLargeException if no array can hold `needed` cells
  static int next(int size, long needed) {
    exact(needed);
    long grown = size + (size >> 1) + 16L;
    return (int) Math.min(Math.max(grown, needed), MAX_ARRAY);
  }
}
