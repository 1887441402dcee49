package dev.kiln.importers.jfr.chunk;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// Shared by the threads that decode chunks and the thread that waits for them: their progress, and
/// whether the result is still wanted.
public final class DecodeControl {
  private final AtomicLong doneBytes = new AtomicLong();
  private volatile boolean stopped;

  public void stop() {
    stopped = true;
  }

  /// Counts bytes that were read.
  ///
  /// @throws CancellationException once stopped
  void progress(long bytes) {
    doneBytes.addAndGet(bytes);
    check();
  }

  public void check() {
    if (stopped) {
      throw new CancellationException();
    }
  }

  public long doneBytes() {
    return doneBytes.get();
  }
}
