package dev.kiln.model.diff;

/// How a node or a function changed, as far as sampling can tell.
public enum NodeChange {
  /// The difference is inside the noise, or there is none.
  SAME("same"),
  MORE("more"),
  LESS("less"),
  /// Not on the base side at all.
  NEW("new"),
  /// Not on the current side at all.
  VANISHED("vanished"),
  /// The same function with about the same total, called from elsewhere.
  MOVED("moved");

  private final String word;

  NodeChange(String word) {
    this.word = word;
  }

  /// The word that the window and the tables show.
  public String word() {
    return word;
  }
}
