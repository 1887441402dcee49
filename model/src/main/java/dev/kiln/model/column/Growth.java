package dev.kiln.model.column;

/// How columns and hash tables grow.
final class Growth {
  /// The largest array length that every JVM can allocate.
  static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private Growth() {}

  /// The next capacity of a column that is full at `size` cells.
  ///
  /// @throws ProfileTooLargeException if no larger array exists
  static int next(int size) {
    if (size >= MAX_ARRAY) {
      throw new ProfileTooLargeException("a table holds more than " + MAX_ARRAY + " rows");
    }
    long wanted = size + (size >> 1) + 16L;
    return (int) Math.min(wanted, MAX_ARRAY);
  }
}
