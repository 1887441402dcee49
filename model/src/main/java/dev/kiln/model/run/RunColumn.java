package dev.kiln.model.run;

import dev.kiln.model.column.NarrowColumn;
import java.util.BitSet;
import java.util.List;

/// Which run each row of a union is of.
///
/// ```
///   row | run
///    0  |  0      base's first
///    1  |  3      current's first, if base has three
///    2  |  1
/// ```
///
/// Runs are numbered from 0, those of base before those of current. A cell is one byte for up to
/// 256 runs: it holds the number less 128, as bytes are signed.
final class RunColumn {
  private static final int LEAST = Byte.MIN_VALUE;

  private final NarrowColumn cells;

  private RunColumn(NarrowColumn cells) {
    this.cells = cells;
  }

  /// @param rowsOf of each run its rows; each row is in exactly one
  /// @param size how many rows there are
  static RunColumn of(List<BitSet> rowsOf, int size) {
    int[] cells = new int[size];
    for (int run = 0; run < rowsOf.size(); run++) {
      BitSet rows = rowsOf.get(run);
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        cells[row] = run + LEAST;
      }
    }
    return new RunColumn(NarrowColumn.of(cells));
  }

  int get(int row) {
    return (int) cells.get(row) - LEAST;
  }
}
