package dev.kiln.importers.table;

import dev.kiln.model.column.ProfileTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Texts by number, in the order in which they were added: kept as the UTF-8 bytes that they are in
/// a file, and decoded when they are asked for. A file may have millions that nobody asks for.
///
/// ```
///   text | end          bytes   m a i n r u n
///     0  |  0
///     1  |  4
///     2  |  7
/// ```
public final class Texts {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;
  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CHUNK = 1 << 12;

  private final IntList ends = new IntList(256);

  /// All of one size, but for the last one, which may be smaller: a text may begin in one and end
  /// in another, and growing copies at most one.
  private byte[][] chunks = {new byte[FIRST_CHUNK]};

  private int used;

  /// What was decoded; grown with the highest text that was asked for.
  private @Nullable String[] decoded = new String[256];

  /// Adds the text `source[from..to)`.
  ///
  /// @throws ProfileTooLargeException beyond two gigabytes
  public void add(byte[] source, int from, int to) {
    if (to - from > MOST_BYTES - used) {
      throw new ProfileTooLargeException("the texts take more than 2 GiB");
    }
    for (int at = from; at < to; ) {
      int room = Math.min(CHUNK - offset(used), to - at);
      System.arraycopy(source, at, chunkFor(room), offset(used), room);
      at += room;
      used += room;
    }
    ends.add(used);
  }

  public void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    add(encoded, 0, encoded.length);
  }

  /// The chunk with the next free byte, with room for so many more.
  private byte[] chunkFor(int more) {
    int index = used >>> CHUNK_BITS;
    if (index == chunks.length) {
      chunks = Arrays.copyOf(chunks, index + 1 + index / 2);
    }
    byte[] chunk = chunks[index];
    int needed = offset(used) + more;
    if (chunk == null) {
      chunk = new byte[CHUNK];
    } else if (chunk.length < needed) {
      chunk = Arrays.copyOf(chunk, Math.min(CHUNK, 2 * needed));
    }
    chunks[index] = chunk;
    return chunk;
  }

  private static int offset(int place) {
    return place & CHUNK - 1;
  }

  public int size() {
    return ends.size();
  }

  /// A text; bytes that are no UTF-8 become the replacement character.
  public String get(int text) {
    if (text >= decoded.length) {
      decoded = Arrays.copyOf(decoded, Math.min(size(), Math.max(text + 1, 2 * decoded.length)));
    }
    String known = decoded[text];
    if (known == null) {
      known = decode(text == 0 ? 0 : ends.get(text - 1), ends.get(text));
      decoded[text] = known;
    }
    return known;
  }

  private String decode(int from, int to) {
    int room = CHUNK - offset(from);
    if (to - from <= room) {
      byte[] chunk = chunks[from == to ? 0 : from >>> CHUNK_BITS];
      return new String(chunk, from == to ? 0 : offset(from), to - from, StandardCharsets.UTF_8);
    }
    byte[] whole = new byte[to - from];
    for (int at = from; at < to; at += room) {
      room = Math.min(CHUNK - offset(at), to - at);
      System.arraycopy(chunks[at >>> CHUNK_BITS], offset(at), whole, at - from, room);
    }
    return new String(whole, StandardCharsets.UTF_8);
  }
}
