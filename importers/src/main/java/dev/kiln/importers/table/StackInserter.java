package dev.kiln.importers.table;

import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;

/// Puts many stacks at once into a profile's trie.
public final class StackInserter {
  private StackInserter() {}

  /// Adds all stacks; the builder must hold no stack yet.
  ///
  /// @param frames the frames of all stacks, outermost first
  /// @param starts where each stack starts in `frames`, and at last where the last one ends
  /// @param maxFrame the largest frame id
  /// @return the builder's stack for each of them
  public static int[] insert(ProfileBuilder builder, int[] frames, IntList starts, int maxFrame) {
    int[] order = StackSorter.order(frames, starts, maxFrame);
    int[] shared = new int[order.length];
    builder.expectStacks(countNew(frames, starts, order, shared));
    int[] stackIds = new int[order.length];
    int[] path = new int[64];
    for (int i = 0; i < order.length; i++) {
      int start = starts.get(order[i]);
      int depth = starts.get(order[i] + 1) - start;
      if (depth >= path.length) {
        path = Arrays.copyOf(path, depth + depth / 2 + 1);
      }
      for (int d = shared[i]; d < depth; d++) {
        path[d + 1] = builder.newChild(path[d], frames[start + d]);
      }
      stackIds[order[i]] = path[depth];
    }
    return stackIds;
  }

  /// Counts the nodes to come, so that the trie is allocated once; fills in how many frames each
  /// stack shares with the one before it.
  private static long countNew(int[] frames, IntList starts, int[] order, int[] shared) {
    long count = 0;
    int previousStart = 0;
    int previousEnd = 0;
    for (int i = 0; i < order.length; i++) {
      int start = starts.get(order[i]);
      int end = starts.get(order[i] + 1);
      int differs = Arrays.mismatch(frames, previousStart, previousEnd, frames, start, end);
      shared[i] = differs < 0 ? end - start : differs;
      count += end - start - shared[i];
      previousStart = start;
      previousEnd = end;
    }
    return count;
  }
}
