package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import java.io.IOException;

/// Handles the events of one type in a chunk.
interface EventHandler {
  /// Reads one event, from behind its type on.
  ///
  /// @param end the offset in the chunk where it ends
  /// @throws DamagedChunkException if it does not end there; nothing of it is kept
  void event(BlockReader in, long end) throws IOException, DamagedChunkException;

  /// Tells the recording, once the constant pools are read.
  void finish(ChunkMerge merge);
}
