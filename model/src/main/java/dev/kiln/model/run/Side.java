package dev.kiln.model.run;

/// The two sides of a comparison.
public enum Side {
  BASE("base"),
  CURRENT("current");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /// The word that the window and the tables show.
  public String word() {
    return word;
  }

  public Side other() {
    return this == BASE ? CURRENT : BASE;
  }
}
