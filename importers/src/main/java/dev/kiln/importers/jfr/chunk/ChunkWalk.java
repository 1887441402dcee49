package dev.kiln.importers.jfr.chunk;

import java.util.HashSet;
import java.util.Set;

/// Walks over the events of a chunk without reading them, so that a parser that trusts its input
/// gets only what it can survive: sizes that move forward and stay inside the chunk, and constant
/// pools that end.
public final class ChunkWalk {
  private static final int POOL_EVENT = 1;

  private final byte[] bytes;
  private final ChunkHeader header;

  public ChunkWalk(ChunkHeader header, byte[] bytes) {
    this.bytes = bytes;
    this.header = header;
  }

  /// The offset behind the last sound event.
  ///
  /// @throws DamagedChunkException if the metadata or the constant pools are not there
  public int soundEnd() throws DamagedChunkException {
    if (header.major() == 0) {
      return oldSoundEnd();
    }
    checkMetadata();
    checkPools();
    int at = ChunkHeader.LENGTH;
    while (at < bytes.length) {
      Cursor cursor = new Cursor(bytes, at, header.compressed());
      long size = cursor.size();
      if (cursor.overrun() || size < 2 || size > bytes.length - at) {
        return at;
      }
      at += (int) size;
    }
    return at;
  }

  private int oldSoundEnd() throws DamagedChunkException {
    long end = header.metadataOffset();
    if (end >= bytes.length) {
      throw new DamagedChunkException("its metadata is missing");
    }
    int at = ChunkHeader.SHORT_LENGTH;
    while (at < end) {
      long size = new Cursor(bytes, at, false).size();
      if (size < 8 || size > bytes.length - at) {
        throw new DamagedChunkException("an event of " + size + " bytes at byte " + at + " of it");
      }
      at += (int) size;
    }
    return bytes.length;
  }

  private void checkMetadata() throws DamagedChunkException {
    Cursor cursor = at(header.metadataOffset(), "metadata");
    long size = cursor.size();
    long type = cursor.number();
    cursor.number(); // start
    cursor.number(); // duration
    cursor.number(); // metadata id
    long strings = cursor.count();
    boolean lies = size > bytes.length - header.metadataOffset() || strings > size;
    if (cursor.overrun() || type != 0 || lies || strings < 0) {
      throw new DamagedChunkException("its metadata is damaged");
    }
  }

  /// Follows the chain of constant pool events from the last to the first.
  private void checkPools() throws DamagedChunkException {
    Set<Long> seen = new HashSet<>();
    long at = 0;
    long delta = header.poolOffset();
    while (delta != 0) {
      at += delta;
      Cursor cursor = at(at, "constant pool");
      cursor.size();
      long type = cursor.number();
      cursor.number(); // start
      cursor.number(); // duration
      delta = cursor.number();
      if (cursor.overrun() || type != POOL_EVENT || !seen.add(at)) {
        throw new DamagedChunkException("its constant pools are damaged");
      }
    }
  }

  private Cursor at(long offset, String what) throws DamagedChunkException {
    if (offset < ChunkHeader.LENGTH || offset >= bytes.length) {
      throw new DamagedChunkException("its " + what + " is missing");
    }
    return new Cursor(bytes, (int) offset, header.compressed());
  }
}
