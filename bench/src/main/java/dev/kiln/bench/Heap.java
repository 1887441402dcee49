package dev.kiln.bench;

import java.lang.ref.Reference;

/// The heap in use, after everything that can be collected is.
final class Heap {
  private static final int MAX_ROUNDS = 12;
  private static final int SAME_ROUNDS = 3;

  private Heap() {}

  /// Collects until the figure stands still, and says it in bytes.
  static long settled() {
    long used = Long.MAX_VALUE;
    int same = 0;
    for (int round = 0; round < MAX_ROUNDS && same < SAME_ROUNDS; round++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long after = runtime.totalMemory() - runtime.freeMemory();
      same = after == used ? same + 1 : 0;
      used = after;
    }
    return used;
  }

  /// The same, with an object and all that can be reached from it.
  static long settledWith(Object kept) {
    try {
      return settled();
    } finally {
      Reference.reachabilityFence(kept);
    }
  }
}
