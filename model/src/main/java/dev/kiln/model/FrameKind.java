package dev.kiln.model;

/// How the code of a frame was produced or run.
public enum FrameKind {
  UNKNOWN("unknown"),
  INTERPRETED("interpreted"),
  C1("C1 compiled"),
  JIT("JIT compiled"),
  INLINED("inlined"),
  NATIVE("native"),
  CPP("C++"),
  KERNEL("kernel"),
  WAKER("waker"),
  SYNTHETIC("synthetic");

  private final String label;

  FrameKind(String label) {
    this.label = label;
  }

  /// The word that the window and the tables show.
  public String label() {
    return label;
  }
}
