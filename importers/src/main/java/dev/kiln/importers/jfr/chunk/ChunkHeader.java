package dev.kiln.importers.jfr.chunk;

import dev.kiln.importers.format.Head;
import java.nio.ByteBuffer;

/// The header of a chunk, big-endian.
///
/// ```
///   offset  0   "FLR\0"
///           4   u2 major, u2 minor
///           8   u8 size of the chunk         (format 0: offset of its metadata, and nothing more)
///          16   u8 offset of the last constant pool event
///          24   u8 offset of the metadata event
///          32   u8 start, nanoseconds since 1970
///          40   u8 duration, nanoseconds
///          48   u8 start, ticks
///          56   u8 ticks per second
///          64   u4 features, bit 0: integers are compressed
/// ```
///
/// Offsets count from the chunk's start. Source: JDK, src/hotspot/share/jfr/recorder/repository.
///
/// @param size bytes; 0 in a chunk that was never finished, and in format 0
/// @param compressed whether integers are LEB128
public record ChunkHeader(
    int major,
    int minor,
    long size,
    long poolOffset,
    long metadataOffset,
    long startNanos,
    long durationNanos,
    long startTicks,
    long ticksPerSecond,
    boolean compressed) {

  static final int MAGIC = 0x464c5200;

  /// Bytes of a header of format 0, and the shared start of all.
  static final int SHORT_LENGTH = 16;

  /// Bytes of a header of formats 1 and 2.
  public static final int LENGTH = 68;

  /// The offset of the size.
  public static final int SIZE_OFFSET = 8;

  /// Whether a file begins with the magic, in whatever state the rest of it is.
  public static boolean startsFile(Head head) {
    return head.startsWith('F', 'L', 'R', 0);
  }

  /// Whether a header begins here: the magic, and a version that exists.
  static boolean startsAt(byte[] bytes, int offset) {
    if (bytes.length - offset < SHORT_LENGTH) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, offset, SHORT_LENGTH);
    return header.getInt() == MAGIC && header.getShort() <= 2;
  }

  /// Reads a header of format 0 from 16 bytes, any other from 68; the magic is not looked at.
  static ChunkHeader of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int major = in.getShort(4) & 0xffff;
    int minor = in.getShort(6) & 0xffff;
    if (major == 0) {
      return new ChunkHeader(major, minor, 0, 0, in.getLong(SIZE_OFFSET), 0, 0, 0, 0, false);
    }
    return new ChunkHeader(
        major,
        minor,
        in.getLong(SIZE_OFFSET),
        in.getLong(16),
        in.getLong(24),
        in.getLong(32),
        in.getLong(40),
        in.getLong(48),
        in.getLong(56),
        (in.getInt(64) & 1) != 0);
  }

  /// Writes what this header knows over that of a chunk: where its parts are, and where it ends.
  public void writeInto(byte[] chunk, long end) {
    ByteBuffer.wrap(chunk)
        .putLong(SIZE_OFFSET, end)
        .putLong(16, poolOffset)
        .putLong(24, metadataOffset);
  }

  int length() {
    return major == 0 ? SHORT_LENGTH : LENGTH;
  }

  /// The end in nanoseconds since 1970; the start if no duration is recorded.
  public long endNanos() {
    return startNanos + Math.max(durationNanos, 0);
  }
}
