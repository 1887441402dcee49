package dev.kiln.model;

/// How the code of a frame was produced or run.
public enum FrameKind {
  UNKNOWN("unknown"),
  INTERPRETED("interpreted", "_[0]"),
  C1("C1 compiled", "_[1]"),
  JIT("JIT compiled", "_[j]"),
  INLINED("inlined", "_[i]"),
  NATIVE("native"),
  CPP("C++"),
  KERNEL("kernel", "_[k]"),
  WAKER("waker", "_[w]"),
  SYNTHETIC("synthetic");

  private final String label;
  private final String suffix;

  FrameKind(String label) {
    this(label, "");
  }

  FrameKind(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /// The word that the window and the tables show.
  public String label() {
    return label;
  }

  /// What folded stacks write behind a name, such as `_[j]`; empty if they have nothing for it. The
  /// suffixes come from stackcollapse-perf.pl and async-profiler.
  public String suffix() {
    return suffix;
  }
}
