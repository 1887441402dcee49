package dev.kiln.diffview;

import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.flame.FlameLink;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Base and current beside each other on one scale: a pixel stands for the same amount on both
/// sides, so a longer root means a larger total. Zoom, hover and scroll follow each other.
public final class LinkedGraphs extends SplitPane {
  private final FlameCanvas base = new FlameCanvas();
  private final FlameCanvas current = new FlameCanvas();
  private final Label baseTotal = Parts.whole("", "mono");
  private final Label currentTotal = Parts.whole("", "mono");

  public LinkedGraphs() {
    base.setId("base-graph");
    current.setId("current-graph");
    getItems()
        .addAll(titled(Side.BASE, base, baseTotal), titled(Side.CURRENT, current, currentTotal));
    FlameLink.between(base, current);
    setMinSize(0, 0);
  }

  private static BorderPane titled(Side side, FlameCanvas canvas, Label total) {
    HBox head = new HBox(8, Parts.label(side.word(), "caption"), total);
    head.getStyleClass().add("side-caption");
    StackPane surface = new StackPane(canvas);
    surface.getStyleClass().add("surface");
    surface.setMinSize(0, 0);
    BorderPane pane = new BorderPane(surface);
    pane.setTop(head);
    pane.setMinSize(0, 0);
    return pane;
  }

  public FlameCanvas canvas(Side side) {
    return side == Side.BASE ? base : current;
  }

  public List<FlameCanvas> canvases() {
    return List.of(base, current);
  }

  /// Shows both sides of a comparison.
  ///
  /// @param layouts base and current, of one shape
  /// @param totals what stands above them
  public void show(
      DiffTree tree,
      List<FlameLayout> layouts,
      List<String> totals,
      ColorScheme colors,
      Theme theme,
      Orientation orientation) {
    double widest = Math.max(tree.total(Side.BASE, 0), tree.total(Side.CURRENT, 0));
    for (Side side : Side.values()) {
      double factor = tree.scale().of(side);
      if (factor > 0 && widest > 0) {
        canvas(side).setFullWidth(Math.round(widest / factor));
      }
      canvas(side).show(layouts.get(side.ordinal()), colors, theme, orientation);
    }
    baseTotal.setText(totals.getFirst());
    currentTotal.setText(totals.getLast());
  }
}
