package dev.kiln.importers.collapsed;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Frames by the bytes of their names, so that a name is decoded once in a file.
///
/// ```
///   entry | bytes in arena      frame
///     0   | main                  0
///     1   | Cart.load_[j]         1      function Cart.load, kind JIT
/// ```
final class FrameInterner {
  private final ProfileBuilder builder;
  private byte[] arena = new byte[1 << 16];
  private int arenaSize;
  private int[] start = new int[1024];
  private int[] hash = new int[1024];
  private int[] frame = new int[1024];
  private int size;
  private int[] table = new int[4096];

  FrameInterner(ProfileBuilder builder) {
    this.builder = builder;
  }

  /// One step of the hash that [#frame] wants; starts from 0.
  static long hashStep(long hash, byte next) {
    return (hash ^ next) * 0x100000001B3L + 0x9E3779B9L;
  }

  /// The builder's frame for the name in `bytes` from `from` to `to`.
  int frame(byte[] bytes, int from, int to, long hashed) {
    int folded = (int) (hashed ^ (hashed >>> 32)) * 0x9E3779B1;
    folded ^= folded >>> 15;
    int mask = table.length - 1;
    int i = folded & mask;
    for (int found = table[i]; found != 0; found = table[i]) {
      int entry = found - 1;
      if (hash[entry] == folded
          && Arrays.equals(arena, start[entry], start[entry + 1], bytes, from, to)) {
        return frame[entry];
      }
      i = (i + 1) & mask;
    }
    table[i] = size + 1;
    return add(bytes, from, to, folded);
  }

  private int add(byte[] bytes, int from, int to, int folded) {
    int length = to - from;
    if (arena.length - arenaSize < length) {
      arena = Arrays.copyOf(arena, (int) grown(arena.length, arenaSize + (long) length));
    }
    System.arraycopy(bytes, from, arena, arenaSize, length);
    arenaSize += length;
    if (size + 2 > frame.length) {
      int capacity = (int) grown(frame.length, size + 2L);
      start = Arrays.copyOf(start, capacity);
      hash = Arrays.copyOf(hash, capacity);
      frame = Arrays.copyOf(frame, capacity);
    }
    hash[size] = folded;
    frame[size] = build(new String(bytes, from, length, StandardCharsets.UTF_8));
    start[++size] = arenaSize;
    if (size * 2 > table.length) {
      rehash();
    }
    return frame[size - 1];
  }

  private int build(String name) {
    FrameKind kind = KindSuffix.kindOf(name);
    return builder.frame(builder.function(KindSuffix.strip(name), "", ""), 0, kind);
  }

  private void rehash() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int entry = 0; entry < size; entry++) {
      int i = hash[entry] & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = entry + 1;
    }
  }

  private static long grown(int capacity, long needed) {
    if (needed > Integer.MAX_VALUE - 8) {
      throw new dev.kiln.model.ProfileTooLargeException("names of more than 2 GiB");
    }
    return Math.min(Math.max(capacity * 2L, needed), Integer.MAX_VALUE - 8);
  }
}
