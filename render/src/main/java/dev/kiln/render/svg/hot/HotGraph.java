package dev.kiln.render.svg.hot;

import dev.kiln.render.layout.hot.ColdCorner;
import dev.kiln.render.layout.hot.HotDiagonals.Diagonal;
import dev.kiln.render.layout.hot.HotLabels.Label;
import dev.kiln.render.layout.hot.HotPen;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.LogAxis.Tick;
import dev.kiln.render.layout.hot.PlotBox;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgText;
import dev.kiln.render.svg.XmlText;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// Writes the graph of a picture of hot paths: what [HotPlot] has laid out.
final class HotGraph implements HotPen {
  private static final String MIDDLE = " text-anchor=\"middle\"";

  private final StringBuilder out;
  private final HotPlot plot;
  private final SvgText text;
  private final IntUnaryOperator fillClass;
  private final Function<HotPoint, String> texts;

  /// @param fillClass the number of the class of a merge key's fill
  /// @param texts what pointing at a circle tells
  HotGraph(
      StringBuilder out,
      HotPlot plot,
      double labelPx,
      IntUnaryOperator fillClass,
      Function<HotPoint, String> texts) {
    this.out = out;
    this.plot = plot;
    this.text = SvgText.plain(out, labelPx);
    this.fillClass = fillClass;
    this.texts = texts;
  }

  /// Writes all of it.
  void write() {
    HotPen.draw(plot, this);
  }

  @Override
  public void corner(double[] outline) {
    out.append("<path class=\"cc\" id=\"c\" d=\"");
    for (int i = 0; i < outline.length; i += 2) {
      out.append(i == 0 ? 'M' : 'L').append(SvgBoxes.number(outline[i])).append(' ');
      out.append(SvgBoxes.number(outline[i + 1]));
    }
    out.append("Z\"/>\n");
  }

  @Override
  public void cornerName(PlotBox box) {
    rect("cc", box);
    double y = down((box.top() + box.bottom()) / 2);
    text.line(plot.cornerTextX(), y, " class=\"t2\"", ColdCorner.NAME);
  }

  private void rect(String style, PlotBox box) {
    out.append("<rect class=\"").append(style).append("\" x=\"");
    out.append(SvgBoxes.number(box.left())).append("\" y=\"").append(SvgBoxes.number(box.top()));
    out.append("\" width=\"").append(SvgBoxes.number(box.width())).append("\" height=\"");
    out.append(SvgBoxes.number(box.height())).append("\"/>\n");
  }

  /// The baseline of a text whose middle is given.
  private double down(double middle) {
    return middle + plot.area().px(4);
  }

  @Override
  public void grid() {
    PlotBox box = plot.plot();
    out.append("<path class=\"gr\" d=\"");
    for (Tick tick : plot.callTicks()) {
      out.append('M').append(SvgBoxes.number(Math.floor(tick.px()) + 0.5)).append(' ');
      out.append(SvgBoxes.number(box.top())).append('V').append(SvgBoxes.number(box.bottom()));
    }
    for (Tick tick : plot.costTicks()) {
      out.append('M').append(SvgBoxes.number(box.left())).append(' ');
      out.append(SvgBoxes.number(Math.floor(tick.px()) + 0.5));
      out.append('H').append(SvgBoxes.number(box.right()));
    }
    out.append("\"/>\n");
  }

  @Override
  public void axes() {
    PlotBox box = plot.plot();
    for (Tick tick : plot.callTicks()) {
      double half = text.width(tick.label()) / 2;
      double x = Math.min(tick.px(), plot.area().widthPx() - half);
      double y = box.bottom() + plot.area().px(16);
      text.line(x, y, MIDDLE + " class=\"t2\"", tick.label());
    }
    for (Tick tick : plot.costTicks()) {
      double x = box.left() - plot.area().px(8);
      text.line(x, down(tick.px()), " text-anchor=\"end\" class=\"t2\"", tick.label());
    }
    double middle = (box.left() + box.right()) / 2;
    double below = box.bottom() + plot.area().px(31);
    text.line(middle, below, MIDDLE + " class=\"t3\"", plot.points().units().acrossTitle());
    double beside = plot.area().px(10);
    double y = (box.top() + box.bottom()) / 2;
    turned(plot.points().units().upTitle(), beside, y, -90, " class=\"t3\"");
  }

  private void turned(String words, double x, double middleY, double degrees, String attributes) {
    String turn =
        " transform=\"rotate(%s %s %s)\""
            .formatted(SvgBoxes.number(degrees), SvgBoxes.number(x), SvgBoxes.number(middleY));
    text.line(x, down(middleY), MIDDLE + turn + attributes, words);
  }

  @Override
  public void diagonal(Diagonal line) {
    String style = line.isHot() ? line.isOne() ? "d1" : "dh" : "di";
    out.append("<path class=\"").append(style).append("\" d=\"M");
    out.append(SvgBoxes.number(line.x1())).append(' ').append(SvgBoxes.number(line.y1()));
    out.append('L').append(SvgBoxes.number(line.x2())).append(' ');
    out.append(SvgBoxes.number(line.y2())).append("\"/>\n");
  }

  @Override
  public void words(Diagonal line) {
    double degrees = Math.toDegrees(line.angle());
    double height = plot.area().px(16);
    out.append("<rect class=\"bg r\" x=\"")
        .append(SvgBoxes.number(line.labelX() - line.labelPx() / 2));
    out.append("\" y=\"").append(SvgBoxes.number(line.labelY() - height / 2));
    out.append("\" width=\"").append(SvgBoxes.number(line.labelPx())).append("\" height=\"");
    out.append(SvgBoxes.number(height)).append("\" transform=\"rotate(");
    out.append(SvgBoxes.number(degrees)).append(' ').append(SvgBoxes.number(line.labelX()));
    out.append(' ').append(SvgBoxes.number(line.labelY())).append(")\"/>\n");
    String style = line.isHot() ? " class=\"th\"" : " class=\"t2\"";
    String weight = line.isHot() && line.isOne() ? " font-weight=\"600\"" : "";
    turned(line.label(), line.labelX(), line.labelY(), degrees, weight + style);
  }

  @Override
  public void dots(double[] dots) {
    out.append("<path class=\"do\" d=\"");
    for (int i = 0; i < dots.length; i += 2) {
      out.append('M').append((long) Math.rint(dots[i]) - 1).append(' ');
      out.append((long) Math.rint(dots[i + 1]) - 1).append("h2v2h-2z");
    }
    out.append("\"/>\n");
  }

  @Override
  public void circle(int i) {
    HotPoint point = plot.point(i);
    String fill = "c" + fillClass.applyAsInt(point.key());
    out.append("<g>");
    disc(plot.x(i), plot.y(i), plot.radius(i), fill, point.measured());
    out.append("<title>").append(XmlText.escape(point.name() + ": " + texts.apply(point)));
    out.append("</title></g>\n");
  }

  /// A circle whose calls are measured is filled; one whose calls are given is a ring.
  private void disc(double x, double y, double radius, String fill, boolean measured) {
    double ring = plot.ringPx(radius);
    if (measured) {
      circle(x, y, radius - 0.5, fill + " e", "");
    } else {
      String width = " stroke-width=\"" + SvgBoxes.number(ring) + "\"";
      circle(x, y, radius - ring / 2, fill + " g", width);
      circle(x, y, radius - 0.5, "o", "");
      circle(x, y, radius - ring, "o", "");
    }
  }

  private void circle(double x, double y, double radius, String style, String attributes) {
    out.append("<circle class=\"").append(style).append("\" cx=\"").append(SvgBoxes.number(x));
    out.append("\" cy=\"").append(SvgBoxes.number(y)).append("\" r=\"");
    out.append(SvgBoxes.number(radius)).append('"').append(attributes).append("/>");
  }

  @Override
  public void label(Label label) {
    double[] leader = label.leader();
    if (leader.length > 0) {
      out.append("<path class=\"ld\" d=\"M").append(SvgBoxes.number(leader[0])).append(' ');
      out.append(SvgBoxes.number(leader[1])).append('L').append(SvgBoxes.number(leader[2]));
      out.append(' ').append(SvgBoxes.number(leader[3])).append("\"/>\n");
    }
    PlotBox box = label.box();
    rect("lb", box);
    boolean left = box.right() <= plot.x(label.point());
    double x = left ? box.right() - (label.textX() - box.left()) : label.textX();
    String anchor = left ? " text-anchor=\"end\"" : "";
    text.line(x, down(label.middleY()), anchor + " class=\"t\"", label.text());
  }
}
