package dev.kiln.importers.jfr;

/// The bytes of one chunk, header included.
///
/// @param offset where it starts in the decoded file
/// @param bytes as many as are there
/// @param whole whether these are all that the header promises
record Chunk(long offset, ChunkHeader header, byte[] bytes, boolean whole) {}
