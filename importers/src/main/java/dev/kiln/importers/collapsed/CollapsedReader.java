package dev.kiln.importers.collapsed;

import dev.kiln.importers.text.Block;
import dev.kiln.importers.text.Blocks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Parses the blocks of a file with several threads.
final class CollapsedReader {
  /// Files of fewer blocks are done before another thread is warm.
  private static final int ALONE = 4;

  /// Each thread has tables of its own; merging more of them gains nothing.
  private static final int MAX_THREADS = 8;

  private CollapsedReader() {}

  /// Reads all blocks.
  ///
  /// @param mostThreads at least one
  /// @param fileBytes about how much there is to read
  /// @return what each thread found; which thread read which block is a matter of chance
  static List<BlockParser> read(Blocks blocks, boolean diff, int mostThreads, long fileBytes)
      throws IOException {
    int threads = Math.min(mostThreads, MAX_THREADS);
    long bytes = fileBytes / threads;
    BlockParser first = new BlockParser(diff, bytes);
    List<BlockParser> parsers = new ArrayList<>(List.of(first));
    Block block = blocks.newBlock();
    boolean more = true;
    for (int i = 0; i < ALONE && more; i++) {
      more = blocks.next(block);
      if (more) {
        first.parse(block);
      }
    }
    if (more && threads > 1) {
      readTogether(blocks, diff, parsers, threads, bytes);
    } else if (more) {
      first.parseAll(blocks);
    }
    return parsers;
  }

  private static void readTogether(
      Blocks blocks, boolean diff, List<BlockParser> parsers, int threads, long bytes)
      throws IOException {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads - 1)) {
      try {
        for (int i = 1; i < threads; i++) {
          BlockParser parser = new BlockParser(diff, bytes);
          parsers.add(parser);
          running.add(
              pool.submit(
                  () -> {
                    parser.parseAll(blocks);
                    return parser;
                  }));
        }
        parsers.getFirst().parseAll(blocks);
      } finally {
        blocks.stop();
      }
      for (Future<?> thread : running) {
        await(thread);
      }
    }
  }

  private static void await(Future<?> thread) throws IOException {
    try {
      thread.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException unexpected -> throw unexpected;
        case Error error -> throw error;
        case null, default -> throw new IOException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new dev.kiln.importers.format.ImportCancelledException();
    }
  }
}
