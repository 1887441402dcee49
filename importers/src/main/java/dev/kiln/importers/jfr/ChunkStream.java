package dev.kiln.importers.jfr;

import dev.kiln.importers.ImportLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts a recording into its chunks, one in memory at a time, so that a damaged chunk is lost
/// alone.
///
/// Where a chunk does not end where its header says, the next chunk is looked for by its magic.
/// Everything that is passed over is logged.
final class ChunkStream {
  /// The JDK rotates at 12 MB, async-profiler at 100 MB; a chunk lies in memory while it is read.
  static final int MAX_CHUNK = 1 << 30;

  private static final byte[] NOTHING = {};

  private final ChunkInput in;
  private final ImportLog log;
  private final long likelyFileSize;

  /// @param encodedSize bytes on disk: guards against allocating what a header promises and the
  ///   file does not have
  ChunkStream(InputStream in, long encodedSize, ImportLog log) {
    this.in = new ChunkInput(in);
    this.log = log;
    this.likelyFileSize = encodedSize;
  }

  /// The next chunk, or null at the end of the file.
  @Nullable Chunk next() throws IOException {
    while (true) {
      long offset = in.position();
      byte[] start = in.readUpTo(NOTHING, ChunkHeader.LENGTH, ChunkHeader.LENGTH);
      if (start.length == 0) {
        return null;
      }
      if (!ChunkHeader.startsAt(start, 0)) {
        log.add(describe(start), at(offset));
        in.takeBack(start, Math.min(1, start.length));
        seekMagic();
        continue;
      }
      if (start[5] != 0 && start.length < ChunkHeader.LENGTH) {
        log.add("chunk lost: the file ends inside its header", at(offset));
        return null;
      }
      ChunkHeader header = ChunkHeader.of(start);
      in.takeBack(start, header.length());
      byte[] head = Arrays.copyOf(start, header.length());
      Chunk chunk =
          header.major() == 0 ? oldBody(offset, header, head) : body(offset, header, head);
      if (chunk != null) {
        return chunk;
      }
    }
  }

  private static String describe(byte[] start) {
    boolean magic = start.length >= 8 && ByteBuffer.wrap(start).getInt() == ChunkHeader.MAGIC;
    if (!magic) {
      return "bytes between chunks or after the last";
    }
    int major = ByteBuffer.wrap(start).getShort(4) & 0xffff;
    return "chunk lost: JFR format " + major + " is not known";
  }

  private @Nullable Chunk body(long offset, ChunkHeader header, byte[] head) throws IOException {
    if (header.size() > MAX_CHUNK) {
      log.add("chunk lost: it claims " + header.size() + " bytes, over the limit", at(offset));
      seekMagic();
      return null;
    }
    if (header.size() < ChunkHeader.LENGTH) {
      log.add("chunk lost: the recording was cut off before it was finished", at(offset));
      seekMagic();
      return null;
    }
    return fill(offset, header, head, (int) header.size());
  }

  /// Format 0 has no size: the chunk ends with its metadata event, which starts with its length.
  private @Nullable Chunk oldBody(long offset, ChunkHeader header, byte[] head) throws IOException {
    long metadata = header.metadataOffset();
    if (metadata < head.length || metadata > MAX_CHUNK - 4) {
      log.add("chunk lost: the recording was cut off before it was finished", at(offset));
      seekMagic();
      return null;
    }
    Chunk start = fill(offset, header, head, (int) metadata + 4);
    if (!start.whole()) {
      return start;
    }
    long length = ByteBuffer.wrap(start.bytes()).getInt((int) metadata) & 0xffffffffL;
    return fill(offset, header, start.bytes(), (int) Math.min(metadata + length, MAX_CHUNK));
  }

  /// Reads on until the chunk has `size` bytes; where the file ends before, cuts it at the next
  /// chunk, if there is one.
  private Chunk fill(long offset, ChunkHeader header, byte[] head, int size) throws IOException {
    byte[] bytes = in.readUpTo(head, size, likelyFileSize);
    if (bytes.length >= size) {
      return new Chunk(offset, header, bytes, true);
    }
    int next = nextHeader(bytes, header.length());
    String missing =
        String.format(Locale.ROOT, "%d of %d bytes", Math.min(next, bytes.length), size);
    if (next < bytes.length) {
      log.add("chunk damaged: another starts after " + missing, at(offset));
      in.takeBack(bytes, next);
      bytes = Arrays.copyOf(bytes, next);
    } else {
      log.add("the file is cut off: its last chunk has " + missing, at(offset));
    }
    return new Chunk(offset, header, bytes, false);
  }

  private static int nextHeader(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 'F' && ChunkHeader.startsAt(bytes, i)) {
        return i;
      }
    }
    return bytes.length;
  }

  /// Moves to the next magic, or to the end.
  private void seekMagic() throws IOException {
    int last = 0;
    int value = in.read();
    while (value >= 0) {
      last = last << 8 | value;
      if (last == ChunkHeader.MAGIC) {
        in.takeBack(new byte[] {'F', 'L', 'R', 0}, 0);
        return;
      }
      value = in.read();
    }
  }

  private static String at(long offset) {
    return "byte " + offset;
  }
}
