package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import java.io.IOException;

/// Takes the entries of one constant pool.
///
/// Pools come as deltas, the oldest first: an entry replaces the one that its key had before.
interface PoolEntries {
  /// Reads the entry that follows its key.
  void entry(long key, BlockReader in) throws IOException, DamagedChunkException;
}
