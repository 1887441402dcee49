package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import dev.kiln.model.query.TrieRewriter.Verdict;
import java.util.BitSet;
import java.util.List;

/// Keeps the stacks that begin with a path of functions; the last function of the path becomes the
/// root.
final class SubtreeCut {
  private SubtreeCut() {}

  static StackTrie of(StackTrie trie, List<String> path) {
    int[] parent = trie.parent();
    BitSet[] steps = new BitSet[path.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = framesNamed(trie.profile(), path.get(i));
    }
    int[] onPath = new int[trie.size()];
    return TrieRewriter.apply(
        trie,
        false,
        (node, dropped) -> {
          if (!dropped) {
            return Verdict.STAYS;
          }
          // Only the root and what is on the path count steps; 0 elsewhere.
          int above = parent[node];
          int step = above == 0 ? 0 : onPath[above];
          if (above != 0 && step == 0 || !steps[step].get(trie.frame()[node])) {
            return Verdict.DROPS;
          }
          onPath[node] = step + 1;
          return step + 1 == steps.length ? Verdict.TOPS : Verdict.DROPS;
        });
  }

  private static BitSet framesNamed(Profile profile, String name) {
    FrameTable frames = profile.frames();
    BitSet named = new BitSet(frames.size());
    for (int f = 0; f < frames.size(); f++) {
      named.set(f, profile.functions().name(frames.function(f)).equals(name));
    }
    return named;
  }
}
