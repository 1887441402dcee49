package dev.kiln.render.layout.hot;

import dev.kiln.render.layout.hot.HotDiagonals.Diagonal;
import dev.kiln.render.layout.hot.HotLabels.Label;

/// Draws a plot of hot paths part by part, in the order in which parts cover each other: the cold
/// corner, lines, words on lines, circles and their names.
public interface HotPen {
  /// Draws all of a plot but what lies under it.
  static void draw(HotPlot plot, HotPen pen) {
    double[] corner = plot.cornerOutline();
    if (corner.length > 0) {
      pen.corner(corner);
    }
    pen.grid();
    pen.axes();
    for (Diagonal line : plot.diagonals()) {
      pen.diagonal(line);
    }
    for (Diagonal line : plot.diagonals()) {
      if (!line.label().isEmpty()) {
        pen.words(line);
      }
    }
    PlotBox name = plot.cornerName();
    if (name != null) {
      pen.cornerName(name);
    }
    if (plot.dots().length > 0) {
      pen.dots(plot.dots());
    }
    for (int i : plot.order()) {
      pen.circle(i);
    }
    for (Label label : plot.labels()) {
      pen.label(label);
    }
  }

  /// The cold corner's ground.
  ///
  /// @param outline x and y in turns
  void corner(double[] outline);

  /// The lines of both axes, across the plot.
  void grid();

  /// The numbers and titles of both axes.
  void axes();

  /// The line of one total cost.
  void diagonal(Diagonal line);

  /// What stands on such a line.
  void words(Diagonal line);

  /// The name of the cold corner.
  void cornerName(PlotBox box);

  /// The functions that are too small for circles.
  ///
  /// @param dots x and y in turns
  void dots(double[] dots);

  /// A function, by its index in the plot.
  void circle(int i);

  /// The name of a function.
  void label(Label label);
}
