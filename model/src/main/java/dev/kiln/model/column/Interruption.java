package dev.kiln.model.column;

import java.util.concurrent.CancellationException;

/// Ends work that nobody waits for any more: who asked for it interrupts its thread, and loops over
/// large tables look here.
public final class Interruption {
  /// A loop looks as often as this: about once a millisecond.
  private static final int STEPS_A_LOOK = 1 << 13;

  private Interruption() {}

  /// @throws CancellationException if this thread was interrupted
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  /// The same, but only at some numbers of a loop's counter.
  public static void check(int step) {
    if ((step & STEPS_A_LOOK - 1) == 0) {
      check();
    }
  }
}
