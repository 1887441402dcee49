package dev.kiln.render.svg;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Boxes that are too narrow to be seen alone, drawn together. A cell of four pixels is filled if
/// they cover at least half of it, so that any number of them stays visible at a few bytes per run.
final class NarrowRuns {
  private static final int CELL_PX = 4;

  private final double[] covered;
  private final StringBuilder path = new StringBuilder();
  private int row;
  private int[] runs = new int[64];
  private int[] runRow = new int[64];
  private int size;

  NarrowRuns(double widthPx) {
    covered = new double[(int) Math.ceil(widthPx / CELL_PX) + 1];
  }

  /// Adds a box; rows come in ascending order.
  void add(int boxRow, double leftPx, double widthPx) {
    if (boxRow != row) {
      flush();
      row = boxRow;
    }
    double right = leftPx + widthPx;
    int last = Math.min(covered.length - 1, (int) (right / CELL_PX));
    for (int cell = (int) (leftPx / CELL_PX); cell <= last; cell++) {
      double from = Math.max(leftPx, (double) cell * CELL_PX);
      covered[cell] += Math.max(0, Math.min(right, (cell + 1.0) * CELL_PX) - from);
    }
  }

  /// The runs as strokes.
  ///
  /// @param middle the middle of a row, pixels from the top
  String path(IntToDoubleFunction middle) {
    flush();
    int penX = 0;
    for (int i = 0; i < size; i += 2) {
      boolean same = i > 0 && runRow[i] == runRow[i - 1];
      if (same) {
        path.append('m').append(runs[i] - penX).append(" 0");
      } else {
        double y = middle.applyAsDouble(runRow[i]);
        path.append('M').append(runs[i]).append(' ').append(SvgBoxes.number(y));
      }
      path.append('h').append(runs[i + 1]);
      penX = runs[i] + runs[i + 1];
    }
    return path.toString();
  }

  private void flush() {
    int start = -1;
    for (int cell = 0; cell <= covered.length; cell++) {
      boolean filled = cell < covered.length && covered[cell] >= CELL_PX / 2.0;
      if (filled && start < 0) {
        start = cell;
      } else if (!filled && start >= 0) {
        put(start * CELL_PX);
        put((cell - start) * CELL_PX);
        start = -1;
      }
    }
    Arrays.fill(covered, 0);
  }

  private void put(int px) {
    if (size == runs.length) {
      runs = Arrays.copyOf(runs, size * 2);
      runRow = Arrays.copyOf(runRow, size * 2);
    }
    runs[size] = px;
    runRow[size] = row;
    size++;
  }
}
