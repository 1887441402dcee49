package dev.kiln.model.query;

/// What makes two frames the same node.
public enum MergeKey {
  FUNCTION("function"),
  /// Function and source line.
  LINE("line"),
  /// The module alone; neighbours of one module become one node.
  MODULE("module"),
  /// The package alone, as [dev.kiln.model.PackageNames] tells it; neighbours become one node.
  PACKAGE("package");

  private final String word;

  MergeKey(String word) {
    this.word = word;
  }

  /// The word of the text form and of `--by`.
  public String word() {
    return word;
  }

  /// Whether a node stands for many functions, and neighbours with one key are one node.
  public boolean isGroup() {
    return this == MODULE || this == PACKAGE;
  }

  /// Reads the word of the text form.
  ///
  /// @throws QueryException for any other word
  public static MergeKey of(String word) {
    for (MergeKey key : values()) {
      if (key.word.equals(word)) {
        return key;
      }
    }
    throw new QueryException("by=" + word + ": expected function, line, module or package");
  }
}
