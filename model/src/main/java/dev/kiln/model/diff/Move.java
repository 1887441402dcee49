package dev.kiln.model.diff;

/// A function that moved: about the same cost, but other callers. See [Moves] for the rule.
///
/// @param key its merge key
/// @param from the merge key of the heaviest caller that it lost; -1 for the root
/// @param to the merge key of the heaviest caller that it gained; -1 for the root
public record Move(int key, int from, int to) {}
