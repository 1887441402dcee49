package dev.kiln.importers.jfr.chunk;

/// One chunk.
///
/// @param offset where it starts in the decoded file
/// @param bytes as many as are there, header included
/// @param whole whether these are all that the header promises
public record Chunk(long offset, ChunkHeader header, ChunkBytes bytes, boolean whole) {
  /// For messages.
  public String place() {
    return "chunk at byte " + offset;
  }
}
