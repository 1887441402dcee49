package dev.kiln.importers.jfr;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// What the threads that decode chunks share with the one that waits for them: how far they are,
/// and whether anybody still wants the outcome.
final class DecodeControl {
  private final AtomicLong doneBytes = new AtomicLong();
  private volatile boolean stopped;

  void stop() {
    stopped = true;
  }

  /// Counts bytes that were read.
  ///
  /// @throws CancellationException once stopped
  void progress(long bytes) {
    doneBytes.addAndGet(bytes);
    check();
  }

  void check() {
    if (stopped) {
      throw new CancellationException();
    }
  }

  long doneBytes() {
    return doneBytes.get();
  }
}
