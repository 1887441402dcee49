package dev.kiln.model.query;

import java.util.BitSet;

/// One pass over a trie that moves, joins or drops its nodes, parents first: O(nodes), no hashing.
///
/// A node's place is decided by its parent's: it stays below it, becomes one with it, or is
/// dropped; below a dropped parent it may become a new top.
public final class TrieRewriter {
  /// What becomes of a node.
  public enum Verdict {
    /// Stays, below the place of its parent.
    STAYS,
    /// Becomes one with its parent: what ends in it ends there.
    JOINS,
    /// Is dropped, with the samples that end in it.
    DROPS,
    /// Becomes a child of the root.
    TOPS,
    /// Becomes one with the root.
    ROOTS
  }

  /// Decides about one node after the other, parents first.
  public interface Rule {
    /// @param node never the root
    /// @param dropped whether its parent is dropped
    Verdict of(int node, boolean dropped);
  }

  private TrieRewriter() {}

  /// Lets nodes become one with their parents.
  ///
  /// @param frames of these nodes, or of all others
  /// @param joins whether the nodes of `frames` join
  static StackTrie joining(StackTrie trie, BitSet frames, boolean joins) {
    int[] frame = trie.frame();
    return apply(
        trie, true, (node, _) -> frames.get(frame[node]) == joins ? Verdict.JOINS : Verdict.STAYS);
  }

  /// Drops what is above and beside the outermost nodes of these frames.
  ///
  /// @param ofMatch what becomes of such a node
  static StackTrie from(StackTrie trie, BitSet frames, Verdict ofMatch) {
    int[] frame = trie.frame();
    return apply(
        trie,
        false,
        (node, dropped) ->
            !dropped ? Verdict.STAYS : frames.get(frame[node]) ? ofMatch : Verdict.DROPS);
  }

  /// Lets all that is below the outermost nodes of these frames become one with what is above it.
  ///
  /// @param staying whether these outermost nodes stay, or become one with their parents too
  static StackTrie closing(StackTrie trie, BitSet frames, boolean staying) {
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    BitSet closed = new BitSet(trie.size());
    return apply(
        trie,
        true,
        (node, _) -> {
          boolean below = closed.get(parent[node]);
          boolean outermost = !below && frames.get(frame[node]);
          if (below || outermost) {
            closed.set(node);
          }
          return below || outermost && !staying ? Verdict.JOINS : Verdict.STAYS;
        });
  }

  /// Applies a rule.
  ///
  /// @param rootStays whether samples that end in the root stay
  public static StackTrie apply(StackTrie trie, boolean rootStays, Rule rule) {
    return apply(trie, rootStays, rule, trie.frame());
  }

  /// Applies a rule, and gives nodes other frames.
  ///
  /// @param frame of each node, if it stays
  public static StackTrie apply(StackTrie trie, boolean rootStays, Rule rule, int[] frame) {
    int size = trie.size();
    int[] parent = trie.parent();
    int[] place = new int[size];
    int[] newParent = new int[size];
    int[] newFrame = new int[size];
    int next = 1;
    place[0] = rootStays ? 0 : -1;
    for (int node = 1; node < size; node++) {
      int above = place[parent[node]];
      Verdict verdict = rule.of(node, above < 0);
      if (verdict == Verdict.STAYS || verdict == Verdict.TOPS) {
        newParent[next] = verdict == Verdict.TOPS ? 0 : above;
        newFrame[next] = frame[node];
        place[node] = next++;
      } else {
        place[node] = verdict == Verdict.JOINS ? above : verdict == Verdict.DROPS ? -1 : 0;
      }
    }
    return trie.next(newParent, newFrame, next, place);
  }
}
