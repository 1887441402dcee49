package dev.kiln.render.fx.hot;

import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.LabelType;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.hot.HotLabels.Label;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.PlotBox;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Paints the marks above the picture of hot paths: the chosen circle with its name, the hovered
/// one, and the one with the keyboard focus.
final class HotMarks {
  private final GraphicsContext g;
  private final HotPlot plot;
  private final Theme theme;
  private final LabelType type;

  HotMarks(GraphicsContext g, HotPlot plot, Theme theme, LabelType type) {
    this.g = g;
    this.plot = plot;
    this.theme = theme;
    this.type = type;
  }

  /// Paints marks on nothing; each is an index or [HotPlot#NONE].
  void paint(int hovered, int selected, int focused) {
    g.clearRect(0, 0, plot.area().widthPx(), plot.area().heightPx());
    if (selected >= 0) {
      ring(selected, 1.5, 1, theme.surface);
      ring(selected, 2, 2, theme.accent);
      name(selected, true);
    }
    if (focused >= 0) {
      g.setLineDashes(3, 2);
      ring(focused, focused == selected ? 5 : 2, 2, theme.text);
      g.setLineDashes();
    }
    if (hovered >= 0) {
      ring(hovered, -0.5, 1, theme.ink);
      if (hovered != selected) {
        name(hovered, false);
      }
    }
  }

  /// @param off from the circle's edge to the ring's middle
  private void ring(int i, double off, double widthPx, int rgb) {
    double r = plot.radius(i) + off;
    g.setStroke(Fills.color(rgb));
    g.setLineWidth(widthPx);
    g.strokeOval(plot.x(i) - r, plot.y(i) - r, 2 * r, 2 * r);
  }

  /// The name at its place; beside the circle if it has none.
  private void name(int i, boolean chosen) {
    Label label = plot.labels().stream().filter(l -> l.point() == i).findFirst().orElse(null);
    if (label != null && !chosen) {
      return;
    }
    String name = plot.point(i).name();
    String text =
        label != null ? label.text() : plot.points().isGroup() ? name : FrameNames.shortName(name);
    double width = (chosen ? type.matchWidths : type.widths).of(text);
    double pad = plot.area().px(2);
    double off = plot.radius(i) + plot.area().px(7);
    boolean right = plot.x(i) + off + width + pad <= plot.area().widthPx();
    double beside = right ? plot.x(i) + off : Math.max(pad, plot.x(i) - off - width);
    boolean leftOfCircle = label != null && label.box().right() < plot.x(i);
    double x =
        label == null ? beside : leftOfCircle ? label.box().right() - pad - width : label.textX();
    double y = label == null ? plot.y(i) : label.middleY();
    double half = plot.area().px(7);
    PlotBox box =
        label == null
            ? new PlotBox(x - pad, y - half, x + width + pad, y + half)
            : new PlotBox(
                Math.min(x - pad, label.box().left()),
                y - half,
                Math.max(x + width + pad, label.box().right()),
                y + half);
    g.setFill(Fills.color(theme.surface));
    g.fillRect(box.left(), box.top(), box.width(), box.height());
    g.setFont(chosen ? type.matchFont : type.font);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(Fills.color(theme.text));
    g.fillText(text, x, y);
  }
}
