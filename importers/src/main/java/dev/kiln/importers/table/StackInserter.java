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
    int[] stackIds = new int[order.length];
    int[] path = new int[64];
    int previousStart = 0;
    int previousEnd = 0;
    for (int stack : order) {
      int start = starts.get(stack);
      int end = starts.get(stack + 1);
      int depth = end - start;
      if (depth >= path.length) {
        path = Arrays.copyOf(path, depth + depth / 2 + 1);
      }
      int differs = Arrays.mismatch(frames, previousStart, previousEnd, frames, start, end);
      for (int d = differs < 0 ? depth : differs; d < depth; d++) {
        path[d + 1] = builder.newChild(path[d], frames[start + d]);
      }
      stackIds[stack] = path[depth];
      previousStart = start;
      previousEnd = end;
    }
    return stackIds;
  }
}
