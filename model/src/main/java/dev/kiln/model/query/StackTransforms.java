package dev.kiln.model.query;

import dev.kiln.model.Profile;
import java.util.List;

/// What transforms make of the stacks: one pass over the trie for each, in order.
public final class StackTransforms {
  private StackTransforms() {}

  /// The stacks behind all transforms; the profile's own if there are none.
  public static StackTrie apply(Profile profile, List<Transform> transforms) {
    StackTrie trie = StackTrie.of(profile);
    for (Transform transform : transforms) {
      trie = transform.stacks(trie);
    }
    return trie;
  }
}
