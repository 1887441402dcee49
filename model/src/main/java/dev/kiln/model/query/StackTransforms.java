package dev.kiln.model.query;

import dev.kiln.model.Profile;
import java.util.List;

/// Applies transforms to the stacks, in order, with one pass over the trie for each.
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
