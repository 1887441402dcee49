package dev.kiln.importers.jfr.chunk;

import dev.kiln.importers.format.ImportLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Splits a recording into chunks, so that only a damaged chunk is lost.
///
/// Where a chunk does not end where its header says, the next chunk is looked for by its magic.
/// Everything that is passed over is logged.
public final class ChunkStream {
  /// The JDK rotates at 12 MB, async-profiler at 100 MB; the most that is held in memory at once.
  static final int MAX_IN_MEMORY = 1 << 30;

  private static final int BLOCK = 1 << 16;

  /// The bytes that identify a header.
  private static final int MARK = ChunkHeader.SHORT_LENGTH;

  private final ChunkInput in;
  private final ImportLog log;

  public ChunkStream(ChunkInput in, ImportLog log) {
    this.in = in;
    this.log = log;
  }

  /// The next chunk, or null at the end of the file.
  public @Nullable Chunk next() throws IOException {
    while (true) {
      long offset = in.position();
      byte[] start = in.peek(ChunkHeader.LENGTH);
      if (start.length == 0) {
        return null;
      }
      if (!ChunkHeader.startsAt(start, 0)) {
        log.add(describe(start), at(offset));
        in.take(1);
        seekMagic();
        continue;
      }
      if (start[5] != 0 && start.length < ChunkHeader.LENGTH) {
        log.add("chunk lost: the file ends inside its header", at(offset));
        return null;
      }
      ChunkHeader header = ChunkHeader.of(start);
      Chunk chunk = header.major() == 0 ? oldBody(offset, header) : body(offset, header);
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

  private @Nullable Chunk body(long offset, ChunkHeader header) throws IOException {
    if (header.size() > in.maxChunk()) {
      log.add("chunk lost: it claims " + header.size() + " bytes, over the limit", at(offset));
      skipHeader(header);
      return null;
    }
    if (header.size() < ChunkHeader.LENGTH) {
      log.add("the recording was cut off before this chunk was finished", at(offset));
      return cutAtNext(offset, header, in.take(in.maxChunk()));
    }
    return fill(offset, header, header.size());
  }

  private void skipHeader(ChunkHeader header) throws IOException {
    in.take(header.length());
    seekMagic();
  }

  /// Format 0 has no size: the chunk ends with its metadata event, which starts with its length.
  private @Nullable Chunk oldBody(long offset, ChunkHeader header) throws IOException {
    long metadata = header.metadataOffset();
    if (metadata < header.length() || metadata > MAX_IN_MEMORY - 4) {
      log.add("chunk lost: the recording was cut off before it was finished", at(offset));
      skipHeader(header);
      return null;
    }
    Chunk start = fill(offset, header, metadata + 4);
    if (!start.whole()) {
      return start;
    }
    byte[] length = start.bytes().copy(metadata, 4);
    in.giveBack(start.bytes().length());
    long size = metadata + (ByteBuffer.wrap(length).getInt() & 0xffffffffL);
    return fill(offset, header, Math.min(size, MAX_IN_MEMORY));
  }

  /// A chunk of `size` bytes; where the file ends before, cut at the next chunk, if there is one.
  private Chunk fill(long offset, ChunkHeader header, long size) throws IOException {
    ChunkBytes bytes = in.take(size);
    if (bytes.length() >= size) {
      return new Chunk(offset, header, bytes, true);
    }
    Chunk cut = cutAtNext(offset, header, bytes);
    long kept = cut.bytes().length();
    String missing = String.format(Locale.ROOT, "%d of %d bytes", kept, size);
    log.add(
        kept < bytes.length()
            ? "chunk damaged: another starts after " + missing
            : "the file is cut off: its last chunk has " + missing,
        at(offset));
    return cut;
  }

  /// The chunk up to the next one, as far as it had come; copies of its own header are part of it.
  private Chunk cutAtNext(long offset, ChunkHeader header, ChunkBytes bytes) throws IOException {
    long next = HeaderCopies.next(header, bytes, header.length(), false);
    in.giveBack(bytes.length() - next);
    ChunkBytes kept = next < bytes.length() ? bytes.first(next) : bytes;
    return new Chunk(offset, HeaderCopies.last(header, kept), kept, false);
  }

  /// Where a magic stands; else the length.
  private static int magic(byte[] block) {
    for (int i = 0; i + MARK <= block.length; i++) {
      if (block[i] == 'F') {
        if (ByteBuffer.wrap(block, i, MARK).getInt() == ChunkHeader.MAGIC) {
          return i;
        }
      }
    }
    return block.length;
  }

  /// Moves to the next magic, or to the end.
  private void seekMagic() throws IOException {
    byte[] block = in.peek(BLOCK);
    while (block.length >= MARK) {
      int found = magic(block);
      if (found < block.length) {
        in.take(found);
        return;
      }
      in.take(block.length - MARK + 1L);
      block = in.peek(BLOCK);
    }
    in.take(block.length);
  }

  private static String at(long offset) {
    return "byte " + offset;
  }
}
