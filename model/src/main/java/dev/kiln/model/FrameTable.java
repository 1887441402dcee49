package dev.kiln.model;

import java.util.Arrays;
import java.util.List;

/// The frames of a profile: a function at a line, run in one way.
///
/// ```
///   id | function  line  kind
///    0 |    0        42  JIT
///    1 |    0        42  INTERPRETED
/// ```
///
/// Invariants: `function[i] < functions.size()`; line 0 means unknown; no row stands twice.
public final class FrameTable {
  private static final FrameKind[] KINDS = FrameKind.values();

  private final int[] function;
  private final int[] line;
  private final byte[] kind;

  FrameTable(int[] function, int[] line, byte[] kind) {
    this.function = function;
    this.line = line;
    this.kind = kind;
  }

  /// This table with a synthetic frame without a line behind its own for each of the functions.
  FrameTable plus(List<Integer> functions) {
    int size = function.length + functions.size();
    int[] newFunction = Arrays.copyOf(function, size);
    byte[] newKind = Arrays.copyOf(kind, size);
    for (int f = function.length; f < size; f++) {
      newFunction[f] = functions.get(f - function.length);
      newKind[f] = (byte) FrameKind.SYNTHETIC.ordinal();
    }
    return new FrameTable(newFunction, Arrays.copyOf(line, size), newKind);
  }

  public int size() {
    return function.length;
  }

  public int function(int frame) {
    return function[frame];
  }

  /// The source line, counted from 1; 0 if it is unknown.
  public int line(int frame) {
    return line[frame];
  }

  public FrameKind kind(int frame) {
    return KINDS[kind[frame]];
  }
}
