package dev.kiln.model.query;

import dev.kiln.model.Profile;
import dev.kiln.model.StackTable;
import dev.kiln.model.column.Preorder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The stacks of a profile between the transforms of a query.
///
/// ```
///   hide=b       a > b > c            node | parent  frame      stack | node
///                a > c                  1  |   0       a          a   |  1
///                                       2  |   1       c        a b   |  1
///                                       3  |   1       c        a b c |  2
///                                                               a c   |  3
/// ```
///
/// Invariants: nodes are in depth-first preorder, node 0 is the root; siblings may have one frame;
/// a stack's node is -1 if its samples are dropped. A trie is never changed: each transform makes
/// the next one, or its columns are those of the profile, uncopied.
///
/// @param profile with the frames that transforms made up
/// @param madeUp the frames that `collapse` made: each has a merge key of its own
/// @param size nodes; the columns may be longer
/// @param nodeOfStack null if every stack is its own node
public record StackTrie(
    Profile profile,
    BitSet madeUp,
    int[] parent,
    int[] frame,
    int size,
    int @Nullable [] nodeOfStack) {

  static StackTrie of(Profile profile) {
    StackTable stacks = profile.stacks();
    return new StackTrie(
        profile, new BitSet(), stacks.parents(), stacks.frames(), stacks.size(), null);
  }

  /// Whether the nodes are the profile's stacks.
  public boolean isUntouched() {
    return nodeOfStack == null;
  }

  public int node(int stack) {
    return nodeOfStack == null ? stack : nodeOfStack[stack];
  }

  /// As [StackTable#subtreeEnds].
  public int[] subtreeEnds() {
    return Preorder.subtreeEnds(parent, size);
  }

  /// The trie that a transform makes of this one.
  ///
  /// @param newParent in preorder
  /// @param place of each node of this trie in the new one, -1 if it is dropped; taken over
  StackTrie next(int[] newParent, int[] newFrame, int newSize, int[] place) {
    return new StackTrie(
        profile, madeUp, newParent, newFrame, newSize, throughMap(nodeOfStack, place));
  }

  /// The same nodes in a profile with more frames, of which some are made up.
  public StackTrie in(Profile wider, int... newlyMadeUp) {
    BitSet more = (BitSet) madeUp.clone();
    for (int made : newlyMadeUp) {
      more.set(made);
    }
    return new StackTrie(wider, more, parent, frame, size, nodeOfStack);
  }

  /// The map that leads through `map`, if there is one, and then `place`.
  public static int[] throughMap(int @Nullable [] map, int[] place) {
    if (map == null) {
      return place;
    }
    int[] through = new int[map.length];
    for (int i = 0; i < through.length; i++) {
      through[i] = map[i] < 0 ? -1 : place[map[i]];
    }
    return through;
  }
}
