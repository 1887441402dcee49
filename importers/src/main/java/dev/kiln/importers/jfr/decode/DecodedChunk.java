package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.pool.ChunkPools;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a chunk, with ids of its own; [#mergeInto] maps them to the profile's.
public final class DecodedChunk {
  private final Chunk chunk;
  private final List<String> problems = new ArrayList<>();
  private ChunkDecoder.@Nullable EventHandlers handlers;
  private @Nullable ChunkPools pools;

  DecodedChunk(Chunk chunk) {
    this.chunk = chunk;
  }

  static DecodedChunk tooLarge(Chunk chunk) {
    DecodedChunk none = new DecodedChunk(chunk);
    none.problem("chunk damaged: its events need more memory than there is");
    return none;
  }

  /// Notes what could not be read.
  void problem(String what) {
    problems.add(what);
  }

  void events(ChunkDecoder.EventHandlers decodedHandlers, ChunkPools chunkPools) {
    handlers = decodedHandlers;
    pools = chunkPools;
  }

  /// Tells the recording everything.
  ///
  /// @return whether nothing of the chunk was lost
  public boolean mergeInto(Recording recording, ImportLog log) {
    problems.forEach(problem -> log.add(problem, chunk.place()));
    if (handlers == null || pools == null) {
      return false;
    }
    log(log, "events that are longer than they say: not read", handlers.unreadable());
    log(log, "events of types that are not declared: not read", handlers.undeclared());
    handlers.finish(new ChunkMerge(recording, pools));
    recording.chunk(chunk.header().startNanos(), chunk.header().endNanos());
    return problems.isEmpty() && chunk.whole();
  }

  private void log(ImportLog log, String what, long times) {
    if (times > 0) {
      log.add(what, chunk.place(), times);
    }
  }
}
