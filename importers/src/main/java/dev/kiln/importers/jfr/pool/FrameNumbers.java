package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.table.LongList;

/// The different frames of a chunk's stack traces, numbered from 1 on in the order of first sight.
///
/// ```
///   number | method key  line  type key
///     0    | the mark of a stack whose outer frames were dropped
///     1    |   7214       42      1
/// ```
///
/// Open addressing over (method, line and type) in one array of longs, two a slot, so that a
/// look-up costs one cache line.
public final class FrameNumbers {
  public static final int TRUNCATED = 0;

  private static final int MAX_TYPES = 255;

  private final LongList methods = new LongList(256);
  private final LongList lineTypes = new LongList(256);
  private final LongList typeKeys = new LongList(8);
  private long[] table = new long[1 << 10];
  private int[] numbers = new int[1 << 9];
  private int size = 1;

  /// By a small key: the number of the type plus one, 0 if it is not known yet.
  private final int[] smallTypes = new int[64];

  FrameNumbers() {
    methods.add(0);
    lineTypes.add(0);
  }

  /// The number of a frame.
  int number(long method, int line, long type) {
    long lineType = (long) line << 8 | typeNumber(type);
    int mask = numbers.length - 1;
    long hash = (method * 0x9E3779B97F4A7C15L ^ lineType) * 0xD6E8FEB86659FD93L;
    int i = (int) (hash >>> 32) & mask;
    while (numbers[i] != 0) {
      if (table[2 * i] == method && table[2 * i + 1] == lineType) {
        return numbers[i];
      }
      i = (i + 1) & mask;
    }
    table[2 * i] = method;
    table[2 * i + 1] = lineType;
    numbers[i] = size;
    methods.add(method);
    lineTypes.add(lineType);
    if (++size * 2 > numbers.length) {
      grow();
    }
    return size - 1;
  }

  /// Types of frames are a handful; what goes beyond is damage, and shares the last number.
  private int typeNumber(long key) {
    if (key < 0 || key >= smallTypes.length) {
      return findType(key);
    }
    int known = smallTypes[(int) key];
    if (known != 0) {
      return known - 1;
    }
    int found = findType(key);
    smallTypes[(int) key] = found + 1;
    return found;
  }

  private int findType(long key) {
    int known = typeKeys.size();
    for (int i = 0; i < known; i++) {
      if (typeKeys.get(i) == key) {
        return i;
      }
    }
    if (known < MAX_TYPES) {
      typeKeys.add(key);
      return known;
    }
    return known - 1;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    numbers = new int[oldNumbers.length * 2];
    table = new long[numbers.length * 2];
    int mask = numbers.length - 1;
    for (int n = 1; n < size; n++) {
      long method = methods.get(n);
      long lineType = lineTypes.get(n);
      long hash = (method * 0x9E3779B97F4A7C15L ^ lineType) * 0xD6E8FEB86659FD93L;
      int i = (int) (hash >>> 32) & mask;
      while (numbers[i] != 0) {
        i = (i + 1) & mask;
      }
      table[2 * i] = method;
      table[2 * i + 1] = lineType;
      numbers[i] = n;
    }
  }

  public int size() {
    return size;
  }

  public long method(int frame) {
    return methods.get(frame);
  }

  public int line(int frame) {
    return (int) (lineTypes.get(frame) >> 8);
  }

  public long type(int frame) {
    return typeKeys.get((int) lineTypes.get(frame) & 0xff);
  }
}
