package dev.kiln.model.column;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/// Counts the steps of a build, and asks its guard every now and then.
public final class BuildWatch {
  /// Steps between two questions, less one: far below a tenth of a second's work.
  private static final int STEPS_MASK = (1 << 16) - 1;

  private final BuildGuard guard;
  private final LongSupplier bytes;
  private long toldBytes;
  private int steps;

  /// @param bytes what the tables take by now, a low estimate
  public BuildWatch(BuildGuard guard, LongSupplier bytes) {
    this.guard = guard;
    this.bytes = bytes;
  }

  /// Tells the guard of memory that is about to be taken beside the tables.
  ///
  /// @throws ProfileTooLargeException if that is more than the file can be worth
  public void expect(long moreBytes) {
    guard.grown(moreBytes);
  }

  /// Counts a step; costs next to nothing.
  ///
  /// @throws CancellationException if nobody waits any more
  /// @throws ProfileTooLargeException if the tables grow beyond what their file can be worth
  public void step() {
    if ((++steps & STEPS_MASK) == 0) {
      if (guard.cancelled()) {
        throw new CancellationException("cancelled");
      }
      long now = bytes.getAsLong();
      guard.grown(now - toldBytes);
      toldBytes = now;
    }
  }
}
