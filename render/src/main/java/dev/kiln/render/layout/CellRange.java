package dev.kiln.render.layout;

/// A range of cells of a heat map that are adjacent in time.
///
/// @param first the first cell
/// @param last the last cell, included; never before the first
public record CellRange(int first, int last) {
  public CellRange {
    if (last < first) {
      throw new IllegalArgumentException("the last cell lies before the first");
    }
  }

  /// The cells from one to another, whichever is first.
  public static CellRange between(int one, int other) {
    return new CellRange(Math.min(one, other), Math.max(one, other));
  }
}
