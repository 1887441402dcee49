package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkStream;
import dev.kiln.importers.jfr.chunk.DecodeControl;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Decodes several chunks at once and delivers them in file order, so that the result does not
/// depend on which finished first.
///
/// As many chunks are under way as the import may keep threads busy, and as fit into half of the
/// memory by their sizes in the file: what a chunk takes while it is decoded is less than that.
public final class ChunkPipeline implements AutoCloseable {
  private static final int MAX_THREADS = 8;
  private static final long POLL_MILLIS = 20;

  private record Pending(Chunk chunk, @Nullable Future<DecodedChunk> decoded) {}

  private final ChunkStream chunks;
  private final ByteSource source;
  private final boolean plainFile;
  private final DecodeControl control = new DecodeControl();
  private final int threads;
  private final long maxBytes = Runtime.getRuntime().maxMemory() / 2;
  private final ExecutorService executor;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Route route;
  private long pendingBytes;
  private boolean ended;

  /// Takes the chunks in turn.
  public interface Sink {
    void decoded(Chunk chunk, DecodedChunk decoded) throws IOException;

    /// A chunk that is none of ours.
    void other(Chunk chunk) throws IOException;
  }

  /// Tells which chunks are decoded here.
  public interface Route {
    boolean decodes(Chunk chunk);
  }

  /// @param plainFile whether the source's own stream is not read, so that progress is ours to tell
  public ChunkPipeline(ChunkStream chunks, ByteSource source, boolean plainFile, Route route) {
    this.chunks = chunks;
    this.source = source;
    this.plainFile = plainFile;
    this.route = route;
    this.threads = Math.clamp(source.threads(), 1, MAX_THREADS);
    this.executor =
        Executors.newFixedThreadPool(
            threads, task -> Thread.ofPlatform().daemon().name("jfr-chunk").unstarted(task));
  }

  /// Hands all chunks to the sink, on the calling thread.
  public void run(Sink sink) throws IOException {
    submit();
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      if (next.decoded() == null) {
        source.checkCancelled();
        sink.other(next.chunk());
      } else {
        DecodedChunk decoded = await(next.decoded());
        sink.decoded(next.chunk(), decoded);
      }
      pendingBytes -= next.chunk().bytes().length();
      submit();
    }
    if (plainFile) {
      source.progress(source.encodedSize());
    }
  }

  private void submit() throws IOException {
    while (!ended && pending.size() < threads && (pending.isEmpty() || pendingBytes < maxBytes)) {
      Chunk chunk = chunks.next();
      if (chunk == null) {
        ended = true;
        return;
      }
      pendingBytes += chunk.bytes().length();
      pending.add(
          new Pending(
              chunk,
              route.decodes(chunk)
                  ? executor.submit(() -> ChunkDecoder.decode(chunk, control))
                  : null));
    }
  }

  private DecodedChunk await(Future<DecodedChunk> decoded) throws IOException {
    while (true) {
      try {
        tell();
        return decoded.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Look whether anybody still waits.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
          throw io;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void tell() throws IOException {
    if (plainFile) {
      source.progress(Math.min(control.doneBytes(), source.encodedSize()));
    } else {
      source.checkCancelled();
    }
  }

  /// Ends what is still under way.
  @Override
  public void close() {
    control.stop();
    executor.shutdown();
  }
}
