package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts of a chunk, each kept as a `long` until its String is needed.
///
/// ```
///   -1                 null
///   n                  the n-th text of a constant pool: bytes in `arena` from `starts[n]` on,
///                      the first of which is the encoding
///   EVENT  | n         the n-th different text that stood in an event
///   POOLED | n         the text under the n-th key of the pool of java.lang.String
/// ```
///
/// Constant pools hold many texts that are never read; those stay bytes.
public final class TextReader {
  public static final long NULL = -1;

  private static final long EVENT = 1L << 32;
  private static final long POOLED = 1L << 33;
  private static final int MAX_ARENA = Integer.MAX_VALUE - 8;

  private byte[] arena = new byte[1 << 12];
  private int used;
  private final IntList starts = new IntList(64);
  private final Map<String, Integer> eventIds = new HashMap<>();
  private final List<String> eventTexts = new ArrayList<>();
  private final IdMap pooledKeys = new IdMap();
  private final LongList pooled = new LongList(16);

  /// Reads a string of an event.
  long ofEvent(BlockReader in) throws IOException, DamagedChunkException {
    int encoding = in.readByte();
    if (encoding == BlockReader.STRING_NULL) {
      return NULL;
    }
    if (encoding == BlockReader.STRING_POOLED) {
      return POOLED | pooledNumber(in.varint());
    }
    int start = used;
    append(encoding, in);
    String text = decode(start, used);
    used = start;
    Integer known = eventIds.putIfAbsent(text, eventTexts.size());
    if (known == null) {
      eventTexts.add(text);
      return EVENT | (eventTexts.size() - 1);
    }
    return EVENT | known;
  }

  /// Reads a string of a constant pool.
  long ofPool(BlockReader in) throws IOException, DamagedChunkException {
    int encoding = in.readByte();
    if (encoding == BlockReader.STRING_NULL) {
      return NULL;
    }
    if (encoding == BlockReader.STRING_POOLED) {
      return POOLED | pooledNumber(in.varint());
    }
    starts.add(used);
    append(encoding, in);
    return starts.size() - 1L;
  }

  /// Notes an entry of the pool of java.lang.String.
  void pooled(long key, long text) {
    pooled.set(pooledNumber(key), text);
  }

  private int pooledNumber(long key) {
    int number = pooledKeys.number(key);
    pooled.padTo(number + 1, NULL);
    return number;
  }

  /// The String, or null if there is none.
  public @Nullable String get(long text) {
    if (text < 0) {
      return null;
    }
    if ((text & EVENT) != 0) {
      return eventTexts.get((int) text);
    }
    if ((text & POOLED) != 0) {
      long target = pooled.get((int) text);
      // A pooled string that is itself pooled is damage.
      return (target & POOLED) != 0 ? null : get(target);
    }
    int number = (int) text;
    int end = number + 1 < starts.size() ? starts.get(number + 1) : used;
    return decode(starts.get(number), end);
  }

  private void append(int encoding, BlockReader in) throws IOException, DamagedChunkException {
    switch (encoding) {
      case BlockReader.STRING_EMPTY -> {
        reserve(1);
        arena[used++] = BlockReader.STRING_UTF8;
      }
      case BlockReader.STRING_UTF8, BlockReader.STRING_LATIN1 -> {
        int length = in.count(1);
        reserve(length + 1L);
        arena[used++] = (byte) encoding;
        in.bytes(arena, used, length);
        used += length;
      }
      case BlockReader.STRING_CHARS -> appendChars(in);
      default -> throw new DamagedChunkException("a text of encoding " + encoding);
    }
  }

  private void appendChars(BlockReader in) throws IOException, DamagedChunkException {
    int length = in.count(1);
    StringBuilder chars = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      chars.append((char) in.varint());
    }
    byte[] bytes = chars.toString().getBytes(StandardCharsets.UTF_8);
    reserve(bytes.length + 1L);
    arena[used++] = BlockReader.STRING_UTF8;
    System.arraycopy(bytes, 0, arena, used, bytes.length);
    used += bytes.length;
  }

  private void reserve(long more) throws DamagedChunkException {
    long needed = used + more;
    if (needed > MAX_ARENA) {
      throw new DamagedChunkException("it has more than " + MAX_ARENA + " bytes of texts");
    }
    if (needed > arena.length) {
      long grown = Math.max(needed, arena.length + (arena.length >> 1));
      arena = Arrays.copyOf(arena, (int) Math.min(grown, MAX_ARENA));
    }
  }

  private String decode(int start, int end) {
    boolean latin1 = arena[start] == BlockReader.STRING_LATIN1;
    return new String(
        arena,
        start + 1,
        end - start - 1,
        latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
