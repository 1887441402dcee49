package dev.kiln.render.fx.hot;

import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.LabelType;
import dev.kiln.render.layout.hot.ColdCorner;
import dev.kiln.render.layout.hot.HotArea;
import dev.kiln.render.layout.hot.HotDiagonals.Diagonal;
import dev.kiln.render.layout.hot.HotLabels.Label;
import dev.kiln.render.layout.hot.HotPen;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.LogAxis.Tick;
import dev.kiln.render.layout.hot.PlotBox;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints the picture of hot paths without the marks of pointer and keyboard.
final class HotPainter implements HotPen {
  private static final double HOLLOW_OPACITY = 0.12;
  private static final double EDGE_OPACITY = 0.45;
  private static final double DIM_FILL = 0.6;
  private static final double DIM_TEXT = 0.78;
  private static final double VEIL = 0.82;

  private final GraphicsContext g;
  private final HotPlot plot;
  private final Theme theme;
  private final LabelType type;
  private final IntUnaryOperator fills;
  private final @Nullable IntPredicate found;

  /// @param fills by merge key
  /// @param found the keys that a search found; null for no search
  HotPainter(
      GraphicsContext g,
      HotPlot plot,
      Theme theme,
      LabelType type,
      IntUnaryOperator fills,
      @Nullable IntPredicate found) {
    this.g = g;
    this.plot = plot;
    this.theme = theme;
    this.type = type;
    this.fills = fills;
    this.found = found;
  }

  /// Paints all of it.
  void paint() {
    g.setFill(Fills.color(theme.surface));
    g.fillRect(0, 0, plot.area().widthPx(), plot.area().heightPx());
    g.setFont(type.font);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    HotPen.draw(plot, this);
  }

  @Override
  public void corner(double[] outline) {
    double[] xs = new double[outline.length / 2];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = outline[2 * i];
      ys[i] = outline[2 * i + 1];
    }
    g.setFill(Fills.color(theme.app));
    g.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void cornerName(PlotBox box) {
    g.setFill(Fills.color(theme.app));
    g.fillRect(box.left(), box.top(), box.width(), box.height());
    g.setFill(Fills.color(theme.text2));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(ColdCorner.NAME, plot.cornerTextX(), (box.top() + box.bottom()) / 2);
    g.setTextAlign(TextAlignment.CENTER);
  }

  @Override
  public void grid() {
    PlotBox box = plot.plot();
    g.setStroke(Fills.color(theme.border));
    g.setLineWidth(1);
    g.setGlobalAlpha(0.6);
    for (Tick tick : plot.callTicks()) {
      double x = Math.floor(tick.px()) + 0.5;
      g.strokeLine(x, box.top(), x, box.bottom());
    }
    for (Tick tick : plot.costTicks()) {
      double y = Math.floor(tick.px()) + 0.5;
      g.strokeLine(box.left(), y, box.right(), y);
    }
    g.setGlobalAlpha(1);
  }

  @Override
  public void axes() {
    PlotBox box = plot.plot();
    HotArea area = plot.area();
    g.setFill(Fills.color(theme.text2));
    for (Tick tick : plot.callTicks()) {
      double half = area.type().of(tick.label()) / 2;
      double x = Math.min(tick.px(), area.widthPx() - half - 2);
      g.fillText(tick.label(), x, box.bottom() + area.px(13));
    }
    g.setTextAlign(TextAlignment.RIGHT);
    for (Tick tick : plot.costTicks()) {
      g.fillText(tick.label(), box.left() - area.px(8), tick.px());
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(Fills.color(theme.text3));
    double middle = (box.left() + box.right()) / 2;
    g.fillText(plot.points().units().acrossTitle(), middle, box.bottom() + area.px(27));
    turned(
        plot.points().units().upTitle(), area.px(10), (box.top() + box.bottom()) / 2, -Math.PI / 2);
  }

  private void turned(String text, double x, double y, double angle) {
    g.save();
    g.translate(x, y);
    g.rotate(Math.toDegrees(angle));
    g.fillText(text, 0, 0);
    g.restore();
  }

  @Override
  public void diagonal(Diagonal line) {
    g.setStroke(Fills.color(line.isHot() ? theme.ember : theme.border2));
    g.setLineWidth(line.isHot() && line.isOne() ? 1.4 : 1);
    g.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
  }

  @Override
  public void words(Diagonal line) {
    double height = plot.area().px(16);
    g.save();
    g.translate(line.labelX(), line.labelY());
    g.rotate(Math.toDegrees(line.angle()));
    g.setFill(Fills.color(theme.surface));
    g.fillRect(-line.labelPx() / 2, -height / 2, line.labelPx(), height);
    g.setFill(Fills.color(line.isHot() ? theme.slow : theme.text2));
    g.setFont(line.isHot() && line.isOne() ? type.matchFont : type.font);
    g.fillText(line.label(), 0, 0);
    g.restore();
  }

  @Override
  public void dots(double[] dots) {
    double side = 2;
    g.setFill(Fills.color(theme.text3));
    for (int i = 0; i < dots.length; i += 2) {
      g.fillRect(Math.rint(dots[i]) - side / 2, Math.rint(dots[i + 1]) - side / 2, side, side);
    }
  }

  @Override
  public void circle(int i) {
    int fill = fills.applyAsInt(plot.point(i).key());
    boolean match = found != null && found.test(plot.point(i).key());
    boolean dim = found != null && !match;
    int base = match ? theme.match : dim ? Rgb.mix(fill, theme.surface, DIM_FILL) : fill;
    double r = plot.radius(i);
    double edgeOpacity = dim ? EDGE_OPACITY / 2 : EDGE_OPACITY;
    if (plot.point(i).measured()) {
      g.setFill(Fills.color(base));
      g.fillOval(plot.x(i) - r, plot.y(i) - r, 2 * r, 2 * r);
      ring(i, r - 0.5, 1, Rgb.mix(theme.text, base, edgeOpacity));
      return;
    }
    double width = plot.ringPx(r);
    int edge = Rgb.mix(theme.text, theme.surface, edgeOpacity);
    g.setFill(Fills.color(Rgb.mix(base, theme.surface, HOLLOW_OPACITY)));
    g.fillOval(plot.x(i) - r, plot.y(i) - r, 2 * r, 2 * r);
    ring(i, r - width / 2, width, base);
    ring(i, r - 0.5, 1, edge);
    ring(i, r - width, 1, edge);
  }

  private void ring(int i, double radius, double width, int rgb) {
    g.setStroke(Fills.color(rgb));
    g.setLineWidth(width);
    g.strokeOval(plot.x(i) - radius, plot.y(i) - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void label(Label label) {
    boolean match = found != null && found.test(plot.point(label.point()).key());
    double[] leader = label.leader();
    if (leader.length > 0) {
      g.setStroke(Fills.color(theme.border2));
      g.setLineWidth(1);
      g.strokeLine(leader[0], leader[1], leader[2], leader[3]);
    }
    PlotBox box = label.box();
    g.setFill(veil());
    g.fillRect(box.left(), box.top(), box.width(), box.height());
    int ink = found == null || match ? theme.text : Rgb.mix(theme.text, theme.surface, DIM_TEXT);
    g.setFill(Fills.color(ink));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(label.text(), label.textX(), label.middleY());
  }

  private Color veil() {
    return Color.rgb(
        theme.surface >> 16 & 0xff, theme.surface >> 8 & 0xff, theme.surface & 0xff, VEIL);
  }
}
