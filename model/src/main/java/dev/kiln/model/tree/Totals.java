package dev.kiln.model.tree;

/// Self and total per id, of functions or of groups of them, in the value type's native unit.
public interface Totals {
  long self(int id);

  /// Each stack counts once, however often the id stands on it.
  long total(int id);

  /// Whether the id has a node with a value that is not 0.
  boolean isPresent(int id);
}
