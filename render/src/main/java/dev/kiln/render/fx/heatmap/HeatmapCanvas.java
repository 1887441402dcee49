package dev.kiln.render.fx.heatmap;

import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PictureRegion;
import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// A heat map over time as a control. Time runs upward within a column and from left to right
/// across columns.
///
/// Cells and marks are two canvases, so that the pointer moves without the cells being painted
/// again.
public final class HeatmapCanvas extends PictureRegion {
  private static final int NONE = -1;

  private final GraphicsContext marks = addCanvas();
  private final HeatmapPainter painter = new HeatmapPainter();
  private final ReadOnlyObjectWrapper<@Nullable CellRange> range = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(NONE);
  private @Nullable CellRange outline;
  private @Nullable HeatGrid grid;
  private Theme theme = Theme.LIGHT;
  private double textScale = 1;
  private int anchor;
  private Consumer<CellRange> onApply = _ -> {};

  public HeatmapCanvas() {
    super("heatmap-canvas", "Heat map");
    takeKeyboard(this::keyboardCame);
    new HeatmapInput(this).install();
  }

  private void keyboardCame(boolean has) {
    if (has && cursor.get() == NONE && grid != null) {
      anchor = outline == null ? 0 : outline.first();
      cursor.set(anchor);
    }
    remark();
  }

  /// Shows other cells. What is chosen stays if the cells are the same parts of time.
  public void show(HeatGrid newGrid, Theme newTheme) {
    HeatGrid old = grid;
    boolean same =
        old != null
            && old.size() == newGrid.size()
            && old.startNanos(0) == newGrid.startNanos(0)
            && old.cellNanos() == newGrid.cellNanos();
    grid = newGrid;
    theme = newTheme;
    if (!same) {
      range.set(null);
      hovered.set(NONE);
      cursor.set(NONE);
      outline = null;
    }
    repaint();
  }

  /// The cells that stay outlined, such as those of a filter; null for none.
  public void setOutline(@Nullable CellRange cellsToOutline) {
    outline = cellsToOutline;
    remark();
  }

  /// Multiplies the labels and the room that they take; the cells take the rest.
  ///
  /// @param scale 0.85 to 1.5
  public void setTextScale(double scale) {
    textScale = scale;
    repaint();
  }

  /// What to do with the chosen cells, or the keyboard's cell if none is chosen.
  public void setOnApply(Consumer<CellRange> action) {
    onApply = action;
  }

  /// The chosen cells; null for none.
  public ReadOnlyObjectProperty<@Nullable CellRange> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// The cell under the pointer; -1 for none.
  public ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// The cell that the keyboard is at; -1 for none.
  public ReadOnlyIntegerProperty cellCursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /// Chooses cells, or none with null.
  public void choose(@Nullable CellRange cellsToChoose) {
    range.set(cellsToChoose);
    remark();
  }

  void apply() {
    CellRange chosen = range.get();
    if (chosen != null) {
      onApply.accept(chosen);
    } else if (cursor.get() != NONE) {
      onApply.accept(new CellRange(cursor.get(), cursor.get()));
    }
  }

  void hover(int cell) {
    if (hovered.get() != cell) {
      hovered.set(cell);
      remark();
    }
  }

  /// Moves the keyboard's cell by so many in time.
  void move(int by, boolean extend) {
    moveTo(Math.clamp((long) cursor.get() + by, 0, size() - 1), extend);
  }

  void moveTo(int cell, boolean extend) {
    if (extend && range.get() == null) {
      anchor = Math.max(0, cursor.get());
    } else if (!extend) {
      anchor = cell;
    }
    cursor.set(cell);
    choose(extend ? CellRange.between(anchor, cell) : null);
  }

  int size() {
    return grid == null ? 0 : grid.size();
  }

  int cellsPerColumn() {
    return grid == null ? 1 : grid.cellsPerColumn();
  }

  /// The cell at a point of this control; -1 outside the cells.
  int cellAt(double x, double y) {
    HeatmapPlot plot = plot();
    return plot != null && plot.contains(x, y) ? plot.cellAt(x, y) : NONE;
  }

  /// The cell at a point, or the nearest; -1 before anything is shown.
  int nearestCell(double x, double y) {
    HeatmapPlot plot = plot();
    return plot == null ? NONE : plot.cellAt(x, y);
  }

  private @Nullable HeatmapPlot plot() {
    return grid == null ? null : new HeatmapPlot(grid, getWidth(), getHeight(), textScale);
  }

  @Override
  protected boolean hasPicture() {
    return grid != null;
  }

  @Override
  protected void paint(GraphicsContext g) {
    HeatmapPlot plot = plot();
    if (plot != null) {
      painter.paintCells(g, plot, theme);
    }
  }

  @Override
  protected void placeMarks() {
    HeatmapPlot plot = plot();
    if (plot != null) {
      int keyboard = isFocused() ? cursor.get() : NONE;
      painter.paintMarks(
          marks,
          plot,
          theme,
          new HeatmapPainter.HeatMarks(range.get(), outline, hovered.get(), keyboard));
    }
  }
}
