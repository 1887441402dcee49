package dev.kiln.render.fx.heatmap;

import dev.kiln.render.color.HeatColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fonts;
import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import dev.kiln.render.layout.TimeSteps;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints a heat map: the cells and axes on one canvas, the marks on another above it.
final class HeatmapPainter {
  private static final double LABEL_PX = 74;
  private static final double TICK_PX = 4;
  private static final double LABEL_FONT_PX = 11;
  private static final double VEIL = 0.6;

  private Font font = Fonts.ui(LABEL_FONT_PX);

  /// Paints cells and axes. Neighbours in a column with one colour are one rectangle if there is no
  /// gap between them.
  void paintCells(GraphicsContext g, HeatmapPlot plot, Theme theme) {
    g.setFill(color(theme.surface));
    g.fillRect(0, 0, plot.widthPx(), plot.heightPx());
    HeatGrid grid = plot.grid();
    int per = grid.cellsPerColumn();
    for (int column = 0; column < grid.columns(); column++) {
      double left = plot.x(column);
      double width = Math.max(1, plot.x(column + 1) - left - plot.columnGap());
      int from = 0;
      for (int level = 1; level <= per; level++) {
        int step = step(grid, column, from);
        if (level < per && plot.levelGap() == 0 && step(grid, column, level) == step) {
          continue;
        }
        double top = plot.y(level) + plot.levelGap();
        g.setFill(color(HeatColors.fill(theme, step)));
        g.fillRect(left, top, width, Math.max(1, plot.y(from) - top));
        from = level;
      }
    }
    paintAxes(g, plot, theme);
  }

  private static int step(HeatGrid grid, int column, int level) {
    return grid.step(grid.value(grid.cell(column, level)), HeatColors.STEPS);
  }

  private void paintAxes(GraphicsContext g, HeatmapPlot plot, Theme theme) {
    HeatGrid grid = plot.grid();
    double scale = plot.textScale();
    double fontPx = LABEL_FONT_PX * scale;
    if (font.getSize() != fontPx) {
      font = Fonts.ui(fontPx);
    }
    g.setFont(font);
    g.setFill(color(theme.text2));
    double bottom = plot.y(0);
    long wanted = (long) (LABEL_PX * scale / plot.width() * grid.columns() * grid.columnNanos());
    long step = Math.max(grid.columnNanos(), TimeSteps.atLeast(wanted));
    long start = grid.startNanos(0);
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.LEFT);
    for (long t = -Math.floorDiv(-start, step) * step; ; t += step) {
      int column = (int) ((t - start) / grid.columnNanos());
      double x = plot.x(column);
      if (column >= grid.columns() || x + LABEL_PX * scale / 2 > plot.widthPx()) {
        break;
      }
      g.fillRect(x, bottom + 2, 1, TICK_PX);
      g.fillText(TimeSteps.label(t, step), x + 4, bottom + 6);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    int parts = plot.height() >= 160 * scale ? 4 : 2;
    for (int part = 0; part <= parts; part++) {
      long offset = grid.columnNanos() * part / parts;
      double y = partY(plot, part, parts);
      g.fillRect(plot.leftPx() - 2 - TICK_PX, Math.rint(y), TICK_PX, 1);
      String label = TimeSteps.label(offset, Math.max(1, grid.columnNanos() / parts));
      g.fillText(label, plot.leftPx() - 9, Math.rint(y));
    }
  }

  private static double partY(HeatmapPlot plot, int part, int parts) {
    return plot.topPx() + plot.height() * (1 - (double) part / parts);
  }

  /// What is marked.
  ///
  /// @param range the chosen cells; null for none
  /// @param outline the cells that stay in sight all the time; null for none
  /// @param hovered the cell under the pointer; negative for none
  /// @param cursor the cell that the keyboard is at; negative for none
  record HeatMarks(
      @Nullable CellRange range, @Nullable CellRange outline, int hovered, int cursor) {}

  void paintMarks(GraphicsContext g, HeatmapPlot plot, Theme theme, HeatMarks marks) {
    g.clearRect(0, 0, plot.widthPx(), plot.heightPx());
    CellRange range = marks.range();
    CellRange outline = marks.outline();
    if (range != null) {
      veil(g, plot, theme, range);
    }
    if (outline != null) {
      stroke(g, plot, outline, color(theme.surface), 4);
      stroke(g, plot, outline, color(range == null ? theme.accent : theme.text2), 2);
    }
    if (range != null) {
      stroke(g, plot, range, color(theme.surface), 4);
      stroke(g, plot, range, color(theme.accent), 2);
    }
    if (marks.hovered() >= 0) {
      frame(g, plot.cell(marks.hovered()), color(theme.ink), 1);
    }
    if (marks.cursor() >= 0) {
      frame(g, plot.cell(marks.cursor()), color(theme.surface), 4);
      g.setLineDashes(3, 2);
      frame(g, plot.cell(marks.cursor()), color(theme.text), 2);
      g.setLineDashes();
    }
  }

  private static void veil(GraphicsContext g, HeatmapPlot plot, Theme theme, CellRange range) {
    g.setFill(color(theme.surface, VEIL));
    int last = plot.grid().size() - 1;
    if (range.first() > 0) {
      fill(g, plot, new CellRange(0, range.first() - 1));
    }
    if (range.last() < last) {
      fill(g, plot, new CellRange(range.last() + 1, last));
    }
  }

  private static void fill(GraphicsContext g, HeatmapPlot plot, CellRange range) {
    for (Rectangle2D r : plot.pieces(range)) {
      g.fillRect(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
    }
  }

  private static void stroke(
      GraphicsContext g, HeatmapPlot plot, CellRange range, Color color, double widthPx) {
    g.setStroke(color);
    g.setLineWidth(widthPx);
    for (double[] corners : plot.outlines(range)) {
      double[] xs = new double[corners.length / 2];
      double[] ys = new double[corners.length / 2];
      for (int i = 0; i < xs.length; i++) {
        xs[i] = corners[2 * i];
        ys[i] = corners[2 * i + 1];
      }
      g.strokePolygon(xs, ys, xs.length);
    }
  }

  private static void frame(GraphicsContext g, Rectangle2D cell, Color color, double widthPx) {
    g.setStroke(color);
    g.setLineWidth(widthPx);
    g.strokeRect(cell.getMinX() - 0.5, cell.getMinY() + 0.5, cell.getWidth(), cell.getHeight());
  }

  private static Color color(int rgb) {
    return color(rgb, 1);
  }

  private static Color color(int rgb, double opacity) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, opacity);
  }
}
