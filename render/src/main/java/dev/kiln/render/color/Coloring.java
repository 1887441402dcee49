package dev.kiln.render.color;

/// What the colours of boxes mean.
public enum Coloring {
  /// Whose code it is.
  PACKAGE("Package"),
  /// Which binary, jar or Go module it lies in.
  MODULE("Module"),
  /// How it was run: interpreted, compiled, native, kernel.
  KIND("Kind"),
  /// Which thread spent most of it.
  THREAD("Thread"),
  /// How much of it is its own.
  SELF("Self");

  private final String label;

  Coloring(String label) {
    this.label = label;
  }

  /// The word that a chooser shows.
  public String label() {
    return label;
  }
}
