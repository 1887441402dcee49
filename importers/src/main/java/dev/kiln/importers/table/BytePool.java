package dev.kiln.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Byte sequences, numbered 0, 1, 2, ... in the order of first sight; a sequence that comes again
/// gets its old number.
///
/// ```
///   chunk 0 | number   length   bytes       | number   length   bytes
///           | 00000000 00000003 07 03 01    | 00000001 00000004 07 03 01 09
/// ```
///
/// Invariants: a sequence lies in one chunk, in the order of the numbers; chunks never move, so
/// that growing copies nothing. A sequence may stand twice, if its hash collides with those of many
/// others: nothing may rely on numbers being different, and no file can make a look-up slow.
public final class BytePool {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// The most sequences that [#numberAll] takes at once.
  public static final int BATCH = 64;

  private static final int NONE = -1;
  private static final int HEADER = 2 * Integer.BYTES;
  private static final int CHUNK_BITS = 22;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CHUNK = 1 << 12;
  private static final int MAX_PROBES = 64;
  private static final int MAX_TABLE = 1 << 29;

  /// Bits of a slot that tell the place of a sequence; the others are of its hash.
  private static final int PLACE_BITS = 40;

  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

  private byte[][] chunks = new byte[8][];

  /// How many bytes of each chunk are taken.
  private final IntList used = new IntList(8);

  private int size;

  /// Open addressing; a slot is part of the hash and, plus one, the place of the sequence: chunk
  /// and offset in it. A look-up so touches two places in memory, the slot and the sequence. 0 is a
  /// free slot.
  private long[] table = new long[128];

  private final long[] hashes = new long[BATCH];
  private final long[] slots = new long[BATCH];
  private final int[] lengths = new int[BATCH];

  /// The number of the sequence `source[from..to)`.
  public int number(byte[] source, int from, int to) {
    return number(hash(source, from, to), source, from, to);
  }

  /// Appends to `numbers` those of the sequences `source[from[i]..to[i])`.
  ///
  /// Several times as fast as one after the other: slots, then sequences, are first looked at for
  /// all of them, so that the memory fetches them side by side.
  ///
  /// @param count at most [#BATCH]
  public void numberAll(byte[] source, int[] from, int[] to, int count, IntList numbers) {
    int mask = table.length - 1;
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(source, from[i], to[i]);
    }
    for (int i = 0; i < count; i++) {
      slots[i] = table[(int) hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      boolean likely = slots[i] != 0 && (slots[i] ^ hashes[i]) >>> PLACE_BITS == 0;
      lengths[i] = likely ? length((slots[i] & PLACE_MASK) - 1) : NONE;
    }
    for (int i = 0; i < count; i++) {
      boolean likely = lengths[i] == to[i] - from[i];
      long place = (slots[i] & PLACE_MASK) - 1;
      numbers.add(
          likely && same(place, lengths[i], source, from[i], to[i])
              ? numberAt(place)
              : number(hashes[i], source, from[i], to[i]));
    }
  }

  private int number(long hash, byte[] source, int from, int to) {
    int mask = table.length - 1;
    int i = (int) hash & mask;
    int probes = 0;
    for (long slot = table[i]; slot != 0 && probes < MAX_PROBES; slot = table[i]) {
      if ((slot ^ hash) >>> PLACE_BITS == 0) {
        long place = (slot & PLACE_MASK) - 1;
        if (same(place, length(place), source, from, to)) {
          return numberAt(place);
        }
        probes++;
      }
      i = (i + 1) & mask;
    }
    long place = append(source, from, to);
    int added = size++;
    if (probes < MAX_PROBES) {
      table[i] = (hash & ~PLACE_MASK) | (place + 1);
      if (size * 2L >= table.length && table.length < MAX_TABLE) {
        rehash();
      }
    }
    return added;
  }

  public int size() {
    return size;
  }

  /// Walks over all sequences in the order of their numbers; the pool must not grow meanwhile.
  public Cursor cursor() {
    return new Cursor();
  }

  /// Ends the look-ups, to give their memory back; [#number] must not be called after it.
  public void seal() {
    table = new long[0];
  }

  private int numberAt(long place) {
    return (int) INT.get(chunks[(int) (place >>> CHUNK_BITS)], (int) place & (CHUNK - 1));
  }

  private int length(long place) {
    int at = (int) place & (CHUNK - 1);
    return (int) INT.get(chunks[(int) (place >>> CHUNK_BITS)], at + Integer.BYTES);
  }

  private boolean same(long place, int length, byte[] source, int from, int to) {
    int start = ((int) place & (CHUNK - 1)) + HEADER;
    byte[] chunk = chunks[(int) (place >>> CHUNK_BITS)];
    return Arrays.equals(chunk, start, start + length, source, from, to);
  }

  private long append(byte[] source, int from, int to) {
    int needed = Capacity.exact((long) HEADER + to - from);
    int last = used.size() - 1;
    if (last < 0 || used.get(last) + (long) needed > Math.min(CHUNK, chunks[last].length)) {
      last++;
      if (last == chunks.length) {
        chunks = Arrays.copyOf(chunks, last * 2);
      }
      chunks[last] = new byte[Math.max(needed, last < 10 ? FIRST_CHUNK << last : CHUNK)];
      used.add(0);
    }
    int at = used.get(last);
    byte[] chunk = chunks[last];
    INT.set(chunk, at, size);
    INT.set(chunk, at + Integer.BYTES, to - from);
    System.arraycopy(source, from, chunk, at + HEADER, to - from);
    used.set(last, at + needed);
    return (long) last << CHUNK_BITS | at;
  }

  /// Eight bytes a step; the last step may overlap the one before.
  private static long hash(byte[] source, int from, int to) {
    int length = to - from;
    long h = length;
    if (length < Long.BYTES) {
      for (int i = from; i < to; i++) {
        h = h << 8 | (source[i] & 0xff);
      }
      h *= 0x9E3779B97F4A7C15L;
    } else {
      int last = to - Long.BYTES;
      for (int i = from; i < last; i += Long.BYTES) {
        h = (Long.rotateLeft(h, 23) ^ (long) LONG.get(source, i)) * 0x9E3779B97F4A7C15L;
      }
      h = (Long.rotateLeft(h, 23) ^ (long) LONG.get(source, last)) * 0x9E3779B97F4A7C15L;
    }
    return h ^ (h >>> 32);
  }

  /// Slots keep too little of the hash to be spread again, so that sequences are hashed again.
  private void rehash() {
    table = new long[table.length * 2];
    int mask = table.length - 1;
    for (int c = 0; c < used.size(); c++) {
      byte[] chunk = chunks[c];
      for (int at = 0; at < used.get(c); ) {
        int start = at + HEADER;
        int end = start + (int) INT.get(chunk, at + Integer.BYTES);
        long hash = hash(chunk, start, end);
        int i = (int) hash & mask;
        while (table[i] != 0) {
          i = (i + 1) & mask;
        }
        table[i] = (hash & ~PLACE_MASK) | (((long) c << CHUNK_BITS | at) + 1);
        at = end;
      }
    }
  }

  /// Stands on one sequence after the other.
  public final class Cursor {
    private int chunkIndex;
    private int start;
    private int end;

    /// Goes to the next sequence; false behind the last one.
    public boolean next() {
      while (chunkIndex < used.size() && end == used.get(chunkIndex)) {
        chunkIndex++;
        end = 0;
      }
      if (chunkIndex == used.size()) {
        return false;
      }
      start = end + HEADER;
      end = start + (int) INT.get(chunks[chunkIndex], start - Integer.BYTES);
      return true;
    }

    /// Likewise, and frees the sequences behind: for the last walk over a pool.
    public boolean nextForgetting() {
      int before = chunkIndex;
      boolean found = next();
      for (int c = before; c < chunkIndex; c++) {
        chunks[c] = new byte[0];
      }
      return found;
    }

    /// The array in which the sequence lies, from [#start] to [#end].
    public byte[] array() {
      return chunks[chunkIndex];
    }

    public int start() {
      return start;
    }

    public int end() {
      return end;
    }
  }
}
