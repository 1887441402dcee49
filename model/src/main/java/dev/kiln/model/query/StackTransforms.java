package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SyntheticFrames;
import dev.kiln.model.query.TrieRewriter.Verdict;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What each transform makes of the stacks: one pass over the trie for each, in order.
public final class StackTransforms {
  private StackTransforms() {}

  /// The stacks behind all transforms; the profile's own where there are none.
  public static StackTrie apply(Profile profile, List<Transform> transforms) {
    StackTrie trie = StackTrie.of(profile);
    for (Transform transform : transforms) {
      trie = apply(trie, transform);
    }
    return trie;
  }

  private static StackTrie apply(StackTrie trie, Transform transform) {
    return switch (transform) {
      case Transform.Hide hide -> join(trie, matching(trie, hide), true);
      case Transform.Show show -> join(trie, matching(trie, show), false);
      case Transform.ShowFrom from -> fromMatch(trie, matching(trie, from), Verdict.TOPS);
      case Transform.Callees of -> fromMatch(trie, matching(trie, of), Verdict.ROOTS);
      case Transform.Subtree subtree -> subtree(trie, subtree.path());
      case Transform.Merge merge -> mergeIntoCaller(trie, matching(trie, merge));
      case Transform.PruneFrom prune -> pruneBelow(trie, matching(trie, prune));
      case Transform.Recursion fold -> recursion(trie, fold);
      case Transform.Collapse collapse -> collapse(trie, collapse);
    };
  }

  private static BitSet matching(StackTrie trie, Transform.ByFrame transform) {
    return StackMatch.frames(trie.profile(), transform.regex());
  }

  private static StackTrie join(StackTrie trie, BitSet frames, boolean joins) {
    int[] frame = trie.frame();
    return TrieRewriter.apply(
        trie, true, (node, _) -> frames.get(frame[node]) == joins ? Verdict.JOINS : Verdict.STAYS);
  }

  /// @param ofMatch what becomes of the outermost match
  private static StackTrie fromMatch(StackTrie trie, BitSet frames, Verdict ofMatch) {
    int[] frame = trie.frame();
    return TrieRewriter.apply(
        trie,
        false,
        (node, dropped) ->
            !dropped ? Verdict.STAYS : frames.get(frame[node]) ? ofMatch : Verdict.DROPS);
  }

  private static StackTrie subtree(StackTrie trie, List<String> path) {
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

  private static StackTrie mergeIntoCaller(StackTrie trie, BitSet frames) {
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    BitSet merged = new BitSet(trie.size());
    return TrieRewriter.apply(
        trie,
        true,
        (node, _) -> {
          if (!frames.get(frame[node]) && !merged.get(parent[node])) {
            return Verdict.STAYS;
          }
          merged.set(node);
          return Verdict.JOINS;
        });
  }

  private static StackTrie pruneBelow(StackTrie trie, BitSet frames) {
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    BitSet closed = new BitSet(trie.size());
    return TrieRewriter.apply(
        trie,
        true,
        (node, _) -> {
          boolean below = closed.get(parent[node]);
          if (below || frames.get(frame[node])) {
            closed.set(node);
          }
          return below ? Verdict.JOINS : Verdict.STAYS;
        });
  }

  private static StackTrie recursion(StackTrie trie, Transform.Recursion fold) {
    BitSet functions = StackMatch.functions(trie.profile(), fold.regex());
    if (fold.kind() == Transform.Recursion.Kind.ANY) {
      return RecursionFold.of(trie, functions);
    }
    FrameTable frames = trie.profile().frames();
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    return TrieRewriter.apply(
        trie,
        true,
        (node, _) -> {
          int function = frames.function(frame[node]);
          boolean same =
              parent[node] != 0
                  && frames.function(frame[parent[node]]) == function
                  && functions.get(function);
          return same ? Verdict.JOINS : Verdict.STAYS;
        });
  }

  private static StackTrie collapse(StackTrie trie, Transform.Collapse collapse) {
    BitSet frames = matching(trie, collapse);
    SyntheticFrames added = SyntheticFrames.add(trie.profile(), List.of(collapse.name()));
    int madeUp = added.frames()[0];
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    int[] newFrame = Arrays.copyOf(frame, trie.size());
    for (int node = 1; node < newFrame.length; node++) {
      if (frames.get(frame[node])) {
        newFrame[node] = madeUp;
      }
    }
    return TrieRewriter.apply(
        trie.in(added.profile(), madeUp),
        true,
        (node, _) -> {
          int above = parent[node];
          boolean neighbours = above != 0 && frames.get(frame[node]) && frames.get(frame[above]);
          return neighbours ? Verdict.JOINS : Verdict.STAYS;
        },
        newFrame);
  }
}
