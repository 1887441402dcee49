package dev.kiln.importers.jfr.chunk;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the compressed integers and the strings of a chunk through a block of its bytes.
///
/// ```
///   chunk   |.......[ base ........ at ........ limit ].......|  end
/// ```
///
/// Arrays, not a mapping: array access is compiled well from the first moment on, which counts in a
/// process that lives for a second, and a file that shrinks is an end instead of a fault. A block
/// is read at once and tells the progress.
public final class BlockReader {
  /// Encodings of strings. Source: JDK, jdk.jfr.internal.consumer.StringParser.
  public static final int STRING_NULL = 0;

  public static final int STRING_EMPTY = 1;
  public static final int STRING_POOLED = 2;
  public static final int STRING_UTF8 = 3;
  public static final int STRING_CHARS = 4;
  public static final int STRING_LATIN1 = 5;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = 1 << 18;

  /// The longest integer.
  private static final int MAX_VARINT = 9;

  private final ChunkBytes source;
  private final DecodeControl control;
  private final byte[] block;
  private final long end;
  private long base;
  private int at;
  private int limit;

  public BlockReader(ChunkBytes source, DecodeControl control) {
    this.source = source;
    this.control = control;
    this.end = source.length();
    if (source instanceof ChunkBytes.InMemory(byte[] bytes, long length)) {
      this.block = bytes;
      this.limit = (int) length;
    } else {
      this.block = new byte[(int) Math.min(BLOCK, Math.max(end, MAX_VARINT))];
    }
  }

  /// The offset in the chunk of the next byte.
  public long position() {
    return base + at;
  }

  public long end() {
    return end;
  }

  /// Moves to an offset in the chunk.
  public void seek(long position) {
    long local = position - base;
    if (local >= 0 && local <= limit) {
      at = (int) local;
    } else {
      base = position;
      at = 0;
      limit = 0;
    }
  }

  /// One integer: LEB128 of at most nine bytes, the ninth with all its eight bits.
  public long varint() throws IOException, DamagedChunkException {
    if (limit - at < MAX_VARINT) {
      fill();
      if (limit - at < MAX_VARINT) {
        return lastVarint();
      }
    }
    byte[] bytes = block;
    int i = at;
    int b = bytes[i++];
    if (b >= 0) {
      at = i;
      return b;
    }
    long value = b & 0x7f;
    for (int shift = 7; shift < 56; shift += 7) {
      b = bytes[i++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        at = i;
        return value;
      }
    }
    value |= (long) bytes[i++] << 56;
    at = i;
    return value;
  }

  /// Whether [#word] has eight bytes to look at.
  public boolean hasWord() throws IOException {
    if (limit - at < Long.BYTES) {
      fill();
    }
    return limit - at >= Long.BYTES;
  }

  /// The next eight bytes, the first one lowest, which stay unread; only if [#hasWord] says so.
  public long word() {
    return (long) LONG.get(block, at);
  }

  /// Passes over bytes that [#word] has shown.
  public void pass(int bytes) {
    at += bytes;
  }

  /// Near the end of the chunk.
  private long lastVarint() throws IOException, DamagedChunkException {
    long value = 0;
    for (int shift = 0; shift < 56; shift += 7) {
      int b = readByte();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    return value | (long) readByte() << 56;
  }

  public void skipVarints(long count) throws IOException, DamagedChunkException {
    for (long i = 0; i < count; i++) {
      varint();
    }
  }

  /// A number of things that follow, each of `bytes` bytes at least.
  public int count(int bytes) throws IOException, DamagedChunkException {
    int count = (int) varint();
    if (count < 0 || (long) count * bytes > end - position()) {
      throw new DamagedChunkException("a count of " + count + " at byte " + position() + " of it");
    }
    return count;
  }

  public byte readByte() throws IOException, DamagedChunkException {
    if (at == limit) {
      fill();
      if (at == limit) {
        throw new DamagedChunkException("it ends in the middle of an event");
      }
    }
    return block[at++];
  }

  void skip(long bytes) throws DamagedChunkException {
    if (bytes < 0 || bytes > end - position()) {
      throw new DamagedChunkException("it ends in the middle of an event");
    }
    seek(position() + bytes);
  }

  public int bigEndianInt() throws IOException, DamagedChunkException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | readByte() & 0xff;
    }
    return value;
  }

  /// Copies the next `length` bytes.
  public void bytes(byte[] into, int from, int length) throws IOException, DamagedChunkException {
    if (length > end - position()) {
      throw new DamagedChunkException("it ends in the middle of a text");
    }
    for (int done = 0; done < length; ) {
      if (at == limit) {
        fill();
      }
      int n = Math.min(length - done, limit - at);
      if (n == 0) {
        throw new DamagedChunkException("it ends in the middle of a text");
      }
      System.arraycopy(block, at, into, from + done, n);
      at += n;
      done += n;
    }
  }

  /// Skips a string, its encoding first.
  public void skipString() throws IOException, DamagedChunkException {
    int encoding = readByte();
    switch (encoding) {
      case STRING_NULL, STRING_EMPTY -> {
        // No more than the encoding.
      }
      case STRING_POOLED -> varint();
      case STRING_UTF8, STRING_LATIN1 -> skip(count(1));
      case STRING_CHARS -> skipVarints(count(1));
      default -> throw new DamagedChunkException("a text of encoding " + encoding);
    }
  }

  /// Moves what is left to the front and reads on.
  private void fill() throws IOException {
    if (base + limit >= end || source instanceof ChunkBytes.InMemory) {
      return;
    }
    System.arraycopy(block, at, block, 0, limit - at);
    base += at;
    limit -= at;
    at = 0;
    int n = source.read(base + limit, block, limit, block.length - limit);
    limit += n;
    control.progress(n);
  }
}
