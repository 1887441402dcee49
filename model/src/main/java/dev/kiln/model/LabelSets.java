package dev.kiln.model;

import java.util.List;

/// The label sets of a profile, each stored once; samples refer to them by id.
///
/// ```
///   id | labels
///    0 | (none)
///    1 | request=checkout, bytes=4096 B
/// ```
///
/// Invariants: set 0 is empty; the labels of a set are sorted by key, then value; no set stands
/// twice.
public final class LabelSets {
  private final List<List<Label>> sets;

  LabelSets(List<List<Label>> sets) {
    this.sets = List.copyOf(sets);
  }

  public int size() {
    return sets.size();
  }

  public List<Label> labels(int set) {
    return sets.get(set);
  }
}
