package dev.kiln.render.fx.heatmap;

import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Where the cells of a heat map lie within a canvas of a given size; edges are whole pixels.
///
/// @param grid the cells
/// @param widthPx of the canvas
/// @param heightPx of the canvas
/// @param textScale what type and the room around the cells are multiplied by
record HeatmapPlot(HeatGrid grid, double widthPx, double heightPx, double textScale) {
  private static final double LEFT_PX = 62;
  private static final double RIGHT_PX = 14;
  private static final double TOP_PX = 10;
  private static final double BOTTOM_PX = 26;

  /// Left of the cells, where the labels of their parts stand.
  double leftPx() {
    return Math.rint(LEFT_PX * textScale);
  }

  private double rightPx() {
    return Math.rint(RIGHT_PX * textScale);
  }

  double topPx() {
    return Math.rint(TOP_PX * textScale);
  }

  private double bottomPx() {
    return Math.rint(BOTTOM_PX * textScale);
  }

  double width() {
    return Math.max(1, widthPx - leftPx() - rightPx());
  }

  double height() {
    return Math.max(1, heightPx - topPx() - bottomPx());
  }

  /// The left edge of a column; `columns()` gives the right edge of the last.
  double x(int column) {
    return leftPx() + Math.rint(column * width() / grid.columns());
  }

  /// The lower edge of a level; `cellsPerColumn()` gives the upper edge of the highest.
  double y(int level) {
    return topPx() + Math.rint(height() * (1 - (double) level / grid.cellsPerColumn()));
  }

  /// The gap between columns, if there is room for one.
  double columnGap() {
    return width() / grid.columns() >= 6 ? 1 : 0;
  }

  double levelGap() {
    return height() / grid.cellsPerColumn() >= 5 ? 1 : 0;
  }

  /// The cell at a point; the nearest if the point lies outside.
  int cellAt(double x, double y) {
    int column = (int) Math.floor((x - leftPx()) / width() * grid.columns());
    double up = topPx() + height() - y;
    int level = (int) Math.floor(up / height() * grid.cellsPerColumn());
    return grid.cell(
        Math.clamp(column, 0, grid.columns() - 1), Math.clamp(level, 0, grid.cellsPerColumn() - 1));
  }

  boolean contains(double x, double y) {
    return x >= leftPx() && x < leftPx() + width() && y >= topPx() && y < topPx() + height();
  }

  Rectangle2D cell(int cell) {
    int level = grid.level(cell);
    return box(grid.column(cell), grid.column(cell) + 1, level, level + 1);
  }

  /// The range as at most three rectangles: the rest of its first column, whole columns, the start
  /// of its last.
  List<Rectangle2D> pieces(CellRange range) {
    int per = grid.cellsPerColumn();
    int from = grid.column(range.first());
    int to = grid.column(range.last());
    int low = grid.level(range.first());
    int high = grid.level(range.last()) + 1;
    List<Rectangle2D> pieces = new ArrayList<>(3);
    if (from == to) {
      pieces.add(box(from, from + 1, low, high));
      return pieces;
    }
    if (low > 0) {
      pieces.add(box(from, from + 1, low, per));
    }
    int wholeFrom = low > 0 ? from + 1 : from;
    int wholeTo = high < per ? to : to + 1;
    if (wholeTo > wholeFrom) {
      pieces.add(box(wholeFrom, wholeTo, 0, per));
    }
    if (high < per) {
      pieces.add(box(to, to + 1, 0, high));
    }
    return pieces;
  }

  /// The corners of the range's outlines, closed: one outline, or two if its two columns only meet
  /// at a corner or not at all. Each is x and y by turns.
  List<double[]> outlines(CellRange range) {
    int per = grid.cellsPerColumn();
    int from = grid.column(range.first());
    int to = grid.column(range.last());
    int low = grid.level(range.first());
    int high = grid.level(range.last()) + 1;
    if (from == to) {
      return List.of(corners(box(from, from + 1, low, high)));
    }
    if (to == from + 1 && high <= low) {
      return List.of(corners(box(from, from + 1, low, per)), corners(box(to, to + 1, 0, high)));
    }
    double left = x(from);
    double afterFirst = x(from + 1);
    double beforeLast = x(to);
    double right = x(to + 1);
    return List.of(
        new double[] {
          left,
          y(low),
          left,
          y(per),
          beforeLast,
          y(per),
          beforeLast,
          y(high),
          right,
          y(high),
          right,
          y(0),
          afterFirst,
          y(0),
          afterFirst,
          y(low)
        });
  }

  private static double[] corners(Rectangle2D box) {
    return new double[] {
      box.getMinX(),
      box.getMinY(),
      box.getMaxX(),
      box.getMinY(),
      box.getMaxX(),
      box.getMaxY(),
      box.getMinX(),
      box.getMaxY()
    };
  }

  private Rectangle2D box(int fromColumn, int toColumn, int fromLevel, int toLevel) {
    double left = x(fromColumn);
    double top = y(toLevel);
    return new Rectangle2D(left, top, x(toColumn) - left, y(fromLevel) - top);
  }
}
