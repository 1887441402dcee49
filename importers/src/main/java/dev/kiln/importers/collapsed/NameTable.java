package dev.kiln.importers.collapsed;

import dev.kiln.importers.table.HashSlots;
import dev.kiln.importers.table.LongList;
import dev.kiln.model.column.ProfileTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Frame names by their bytes, numbered 0, 1, 2, ... in the order of first sight; a name becomes a
/// String only when it is asked for.
///
/// ```
///   number | bytes in arena     firstAt
///     0    | main                  0        where in the file the name stood first
///     1    | Cart.load_[j]         5
/// ```
final class NameTable {
  private byte[] arena = new byte[1 << 16];
  private int arenaSize;
  private int[] start = new int[1024];
  private final LongList firstAt = new LongList(1024);
  private int size;

  /// See [HashSlots].
  private long[] table = new long[4096];

  int size() {
    return size;
  }

  String name(int number) {
    int from = start[number];
    return new String(arena, from, start[number + 1] - from, StandardCharsets.UTF_8);
  }

  /// Where in the file each name stood first; ascending.
  LongList firstAt() {
    return firstAt;
  }

  /// The number of the name in `bytes` from `from` to `to`.
  ///
  /// @param hash of those bytes, by whatever function, the same one for all
  /// @param at where in the file it stands
  int number(byte[] bytes, int from, int to, int hash, long at) {
    int mask = table.length - 1;
    int i = hash & mask;
    for (long slot = table[i]; slot != 0; slot = table[i]) {
      if ((int) (slot >>> 32) == hash) {
        int found = (int) slot - 1;
        if (Arrays.equals(arena, start[found], start[found + 1], bytes, from, to)) {
          return found;
        }
      }
      i = (i + 1) & mask;
    }
    table[i] = (long) hash << 32 | (size + 1);
    add(bytes, from, to);
    firstAt.add(at);
    return size - 1;
  }

  private void add(byte[] bytes, int from, int to) {
    int length = to - from;
    if (arena.length - arenaSize < length) {
      arena = Arrays.copyOf(arena, grown(arena.length, arenaSize + (long) length));
    }
    System.arraycopy(bytes, from, arena, arenaSize, length);
    arenaSize += length;
    if (size + 2 > start.length) {
      start = Arrays.copyOf(start, grown(start.length, size + 2L));
    }
    start[++size] = arenaSize;
    table = HashSlots.roomy(table, size);
  }

  private static int grown(int capacity, long needed) {
    if (needed > Integer.MAX_VALUE - 8) {
      throw new ProfileTooLargeException("names of more than 2 GiB");
    }
    return (int) Math.min(Math.max(capacity * 2L, needed), Integer.MAX_VALUE - 8);
  }
}
