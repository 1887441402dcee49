package dev.kiln.importers.jfr.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The copies of a chunk's header in the chunk itself.
///
/// Since version 14 the JDK writes what it knows about once a second, so that others can read a
/// recording that is not finished: events, a checkpoint with the constants that they refer to, and
/// as the last thing of that checkpoint the header as it is at that moment. Its size is that up to
/// the copy's own end, so that a copy is told from the header of another chunk.
///
/// Source: JDK, src/hotspot/share/jfr/recorder/repository/jfrChunkWriter.cpp.
public final class HeaderCopies {
  private static final int BLOCK = 1 << 16;

  private HeaderCopies() {}

  /// Whether a header that lies at `at` of a chunk is a copy of the chunk's own.
  static boolean isCopy(ChunkHeader own, ChunkHeader found, long at) {
    return found.size() == at + ChunkHeader.LENGTH
        && found.startNanos() == own.startNanos()
        && found.startTicks() == own.startTicks();
  }

  /// Where the next header lies in a chunk, or the chunk's length.
  ///
  /// @param from an offset in the chunk, behind its own header
  /// @param copies whether it is a copy that is looked for, or the header of another chunk
  public static long next(ChunkHeader own, ChunkBytes bytes, long from, boolean copies)
      throws IOException {
    long at = from;
    while (at + ChunkHeader.SHORT_LENGTH <= bytes.length()) {
      byte[] block = bytes.copy(at, BLOCK);
      for (int i = 0; i + ChunkHeader.SHORT_LENGTH <= block.length; i++) {
        if (block[i] == 'F'
            && ChunkHeader.startsAt(block, i)
            && isCopy(own, bytes, at + i) == copies) {
          return at + i;
        }
      }
      at += BLOCK - ChunkHeader.SHORT_LENGTH + 1;
    }
    return bytes.length();
  }

  private static boolean isCopy(ChunkHeader own, ChunkBytes bytes, long at) throws IOException {
    if (at + ChunkHeader.LENGTH > bytes.length()) {
      // The file ends in it: whichever it is, nothing comes behind it.
      return own.major() > 0;
    }
    byte[] header = bytes.copy(at, ChunkHeader.LENGTH);
    return ByteBuffer.wrap(header).getShort(4) > 0 && isCopy(own, ChunkHeader.of(header), at);
  }

  /// The last copy in a chunk, which says how far the chunk had come; the chunk's own header if it
  /// has none.
  static ChunkHeader last(ChunkHeader own, ChunkBytes bytes) throws IOException {
    ChunkHeader last = own;
    long at = next(own, bytes, own.length(), true);
    while (at + ChunkHeader.LENGTH <= bytes.length()) {
      last = ChunkHeader.of(bytes.copy(at, ChunkHeader.LENGTH));
      at = next(own, bytes, at + ChunkHeader.LENGTH, true);
    }
    return last;
  }
}
