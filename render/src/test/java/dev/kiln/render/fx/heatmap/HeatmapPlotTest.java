package dev.kiln.render.fx.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapPlotTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void piecesAndOutlinesAreExactlyTheChosenCells(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      int columns = 1 + random.nextInt(9);
      int per = 1 + random.nextInt(9);
      double scale = round % 2 == 0 ? 1 : 1.5;
      int width = 300 + random.nextInt(99);
      HeatmapPlot plot = new HeatmapPlot(grid(columns, per), width, 200, scale);
      int size = columns * per;
      CellRange range = CellRange.between(random.nextInt(size), random.nextInt(size));
      for (int cell = 0; cell < size; cell++) {
        Rectangle2D box = plot.cell(cell);
        double x = (box.getMinX() + box.getMaxX()) / 2;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        assertEquals(cell, plot.cellAt(x, y));
        boolean chosen = cell >= range.first() && cell <= range.last();
        long pieces = plot.pieces(range).stream().filter(p -> p.contains(x, y)).count();
        assertEquals(chosen ? 1 : 0, pieces, "cell " + cell + " of " + range);
        long inside = plot.outlines(range).stream().filter(o -> isInside(o, x, y)).count();
        assertEquals(chosen ? 1 : 0, inside, "cell " + cell + " of " + range);
      }
    }
  }

  private static HeatGrid grid(int columns, int per) {
    ProfileView view = new ProfileView(Stacks.profile("!time 0\na 1\n"));
    return HeatGrid.of(view.callTree(Query.all()), view.rows(Query.all()), 0, 10, columns, per);
  }

  /// Counts the edges right of the point.
  private static boolean isInside(double[] corners, double x, double y) {
    boolean inside = false;
    int count = corners.length / 2;
    for (int i = 0; i < count; i++) {
      int j = (i + 1) % count;
      double yi = corners[2 * i + 1];
      double yj = corners[2 * j + 1];
      boolean crosses = yi > y != yj > y;
      if (crosses && corners[2 * i] > x) {
        inside = !inside;
      }
    }
    return inside;
  }
}
