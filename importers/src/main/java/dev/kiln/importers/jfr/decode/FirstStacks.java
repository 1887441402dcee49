package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SortedTrie;
import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;

/// Puts the first trie into a profile that has none, by appending.
///
/// Different nodes are different stacks, except where several frames of the chunk are one of the
/// profile, as with a class that was loaded twice, and below such frames: only these are looked up.
final class FirstStacks {
  private static final int SINGLE = 0;
  private static final int SHARED = 1;

  private final ProfileBuilder builder;
  private final int[] frames;
  private final byte[] shared;
  private final IdMap known = new IdMap();
  private final IntList knownIds = new IntList(16);

  /// @param frames the profile's frames by the chunk's
  FirstStacks(ProfileBuilder builder, int[] frames) {
    this.builder = builder;
    this.frames = frames;
    this.shared = new byte[frames.length];
    int max = Arrays.stream(frames).max().orElse(0);
    int[] uses = new int[max + 1];
    for (int frame : frames) {
      uses[frame]++;
    }
    for (int i = 0; i < frames.length; i++) {
      shared[i] = (byte) (uses[frames[i]] > 1 ? SHARED : SINGLE);
    }
  }

  /// @return the profile's stack of each node
  int[] insert(SortedTrie trie) {
    builder.expectStacks(trie.size());
    int[] ids = new int[trie.size()];
    int[] path = new int[256];
    boolean[] lookUp = new boolean[path.length];
    for (int node = 1; node < ids.length; node++) {
      int depth = trie.depth(node);
      if (depth >= path.length) {
        path = Arrays.copyOf(path, depth * 2);
        lookUp = Arrays.copyOf(lookUp, depth * 2);
      }
      int frame = trie.frame(node);
      lookUp[depth] = lookUp[depth - 1] || shared[frame] == SHARED;
      path[depth] =
          lookUp[depth]
              ? child(path[depth - 1], frames[frame])
              : builder.newChild(path[depth - 1], frames[frame]);
      ids[node] = path[depth];
    }
    return ids;
  }

  private int child(int parent, int frame) {
    int number = known.number((long) parent << 32 | frame);
    if (number == knownIds.size()) {
      knownIds.add(builder.newChild(parent, frame));
    }
    return knownIds.get(number);
  }
}
