package dev.kiln.importers.table;

import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects many stacks and puts them into a profile's trie all at once, in depth-first preorder:
/// sorted stacks turn the making of a trie into appending, without hash table and look-up.
public final class StackInserter {
  private final StackBytes stacks;

  /// Makes room for at most `stacks` stacks with `frames` frames in all.
  ///
  /// @param maxFrame the largest frame id
  /// @throws dev.kiln.model.column.ProfileTooLargeException if no array holds them
  public StackInserter(int maxFrame, int stacks, long frames) {
    this.stacks = new StackBytes(maxFrame, stacks, frames);
  }

  /// Adds the next stack: `frames[0..length)`, outermost first. It may be equal to another one.
  public void add(int[] frames, int length) {
    stacks.add(frames, 0, length);
  }

  /// Adds all sequences of a pool.
  ///
  /// @param frameOf the frame that a cell stands for; null if it is one
  public void addAll(SequencePool pool, int @Nullable [] frameOf) {
    int[] cells = pool.cells();
    int[] frames = new int[64];
    for (int i = 0; i < pool.size(); i++) {
      int from = pool.start(i);
      int length = pool.end(i) - from;
      if (frameOf == null) {
        stacks.add(cells, from, length);
      } else {
        frames = frames.length < length ? new int[length * 2] : frames;
        for (int f = 0; f < length; f++) {
          frames[f] = frameOf[cells[from + f]];
        }
        stacks.add(frames, 0, length);
      }
    }
  }

  /// Inserts all stacks; the builder must hold no stack yet.
  ///
  /// @return the builder's stack for each, in the order of adding
  public int[] insert(ProfileBuilder builder) {
    int[] shared = new StackSorter(stacks).sort(builder::step);
    long nodes = stacks.frameCount();
    for (int frames : shared) {
      nodes -= frames;
    }
    builder.expectStacks(nodes);
    return append(builder, shared);
  }

  /// Appends what each stack does not share with the one before it.
  ///
  /// @param shared frames that the stacks share with the one before, in sorted order
  private int[] append(ProfileBuilder builder, int[] shared) {
    int[] refs = stacks.refs();
    int[] stackIds = new int[stacks.count()];
    int[] path = new int[64];
    for (int i = 0; i < stackIds.length; i++) {
      int ref = refs[i];
      int depth = shared[i];
      int node = path[depth];
      for (int frame = stacks.frame(ref, depth); frame >= 0; frame = stacks.frame(ref, depth)) {
        node = builder.newChild(node, frame);
        if (++depth == path.length) {
          path = Arrays.copyOf(path, Capacity.next(depth, depth + 1L));
        }
        path[depth] = node;
      }
      stackIds[stacks.number(ref)] = node;
    }
    return stackIds;
  }
}
