package dev.kiln.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/// Stacks drawn from a [CallGraph], counted by their hashes: a gigabyte of them needs little heap.
final class Stacks {
  private static final int MAX_TRIES = 100_000;

  private final CallGraph graph;
  private final SplittableRandom random;
  private final Set<Long> seen = new HashSet<>();
  private final int[] path = new int[CallGraph.MAX_DEPTH];
  private int depth;

  Stacks(CallGraph graph, long seed) {
    this.graph = graph;
    this.random = new SplittableRandom(seed);
  }

  /// Draws until a stack comes that has not been drawn before.
  void next() {
    for (int i = 0; i < MAX_TRIES; i++) {
      depth = graph.walk(random, path);
      if (seen.add(hash())) {
        return;
      }
    }
    throw new IllegalStateException("the call graph has no more than " + seen.size() + " stacks");
  }

  int depth() {
    return depth;
  }

  /// A function of the stack, from 0 (outermost) on.
  int function(int level) {
    return path[level];
  }

  /// Stacks drawn so far.
  int count() {
    return seen.size();
  }

  /// How many samples fell on a stack: mostly few, sometimes thousands.
  long weight() {
    return (long) Math.pow(1 - random.nextDouble(), -0.8);
  }

  private long hash() {
    long hash = depth;
    for (int d = 0; d < depth; d++) {
      hash = (hash + path[d]) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
