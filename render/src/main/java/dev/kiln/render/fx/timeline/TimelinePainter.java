package dev.kiln.render.fx.timeline;

import dev.kiln.model.Profile;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.LabelType;
import dev.kiln.render.fx.Pixels;
import dev.kiln.render.fx.TimeTicks;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;

/// Draws one frame of the timeline: the visible boxes of the visible lanes.
final class TimelinePainter {
  static final double MIN_BOX_PX = 1;

  private static final double TICK_PX = 90;
  private static final double STRIP_GAP_PX = 2;
  private static final int MAX_LABELS = 1500;

  private final Boxes boxes = new Boxes();
  private final Fills fills = new Fills();
  private LabelType type = new LabelType(RowSizes.NORMAL.labelPx());
  private int chosen = Boxes.NONE;
  private int boxesDrawn;
  private int labels;
  private int lanesDrawn;

  /// Outlines every box of a node; none with [Boxes#NONE].
  void choose(int node) {
    chosen = node;
  }

  int boxesDrawn() {
    return boxesDrawn;
  }

  int labelsDrawn() {
    return labels;
  }

  int lanesDrawn() {
    return lanesDrawn;
  }

  /// @param scale device pixels per pixel
  void paint(GraphicsContext g, TimelineScene s, double scale) {
    if (type.sizePx != s.lanes().sizes().labelPx()) {
      type = new LabelType(s.lanes().sizes().labelPx());
    }
    boxesDrawn = 0;
    labels = 0;
    lanesDrawn = 0;
    fills.reset();
    fills.set(g, s.theme().surface);
    g.fillRect(0, 0, s.widthPx(), s.heightPx());
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setTextBaseline(VPos.CENTER);
    paintLines(g, s);
    int first = Math.max(0, s.lanes().at(s.scrollPx()));
    for (int lane = first; lane < s.lanes().size() && s.top(lane) < s.heightPx(); lane++) {
      paintLane(g, s, lane, scale);
      lanesDrawn++;
    }
    paintAxis(g, s);
  }

  private void paintLines(GraphicsContext g, TimelineScene s) {
    TimeTicks ticks = ticks(s);
    fills.set(g, s.theme().border);
    double end = s.view().toNanos();
    for (double t = ticks.first(s.view().fromNanos()); t <= end; t += ticks.stepNanos()) {
      g.fillRect(Math.rint(s.x(t)), s.axisPx(), 1, s.heightPx());
    }
  }

  /// As far apart as their labels need.
  private static TimeTicks ticks(TimelineScene s) {
    return TimeTicks.of(s.nanosPerPx(), TICK_PX * s.lanes().sizes().textScale());
  }

  /// The axis lies above lanes that are scrolled below it.
  private void paintAxis(GraphicsContext g, TimelineScene s) {
    fills.set(g, s.theme().surface);
    g.fillRect(0, 0, s.widthPx(), s.axisPx());
    fills.set(g, s.theme().border);
    g.fillRect(0, s.axisPx() - 1, s.widthPx(), 1);
    TimeTicks ticks = ticks(s);
    g.setFont(type.font);
    double end = s.view().toNanos();
    for (double t = ticks.first(s.view().fromNanos()); t <= end; t += ticks.stepNanos()) {
      double x = Math.rint(s.x(t));
      String label = ticks.label(t);
      fills.set(g, s.theme().border2);
      g.fillRect(x, s.axisPx() - 6, 1, 6);
      if (x + 4 + type.widths.of(label) < s.widthPx()) {
        fills.set(g, s.theme().text2);
        g.fillText(label, x + 4, Math.rint(s.axisPx() / 2) - 1);
      }
    }
  }

  private void paintLane(GraphicsContext g, TimelineScene s, int lane, double scale) {
    if (s.lanes().isFolded(lane)) {
      paintStrip(g, s, lane);
    } else {
      paintBoxes(g, s, lane, scale);
    }
    paintHeader(g, s, lane);
  }

  private void paintHeader(GraphicsContext g, TimelineScene s, int lane) {
    Theme theme = s.theme();
    double top = s.top(lane);
    double height = s.lanes().headerPx();
    fills.set(g, s.lane() == lane ? theme.accentSoft : theme.app);
    g.fillRect(0, top, s.widthPx(), height);
    double middle = Math.rint(top + height / 2);
    double x = s.marginPx();
    fills.set(g, theme.text2);
    double part = s.lanes().sizes().textScale();
    double[] across = {x, x + 8 * part, s.lanes().isFolded(lane) ? x : x + 4 * part};
    double[] down =
        s.lanes().isFolded(lane)
            ? new double[] {middle - 4 * part, middle, middle + 4 * part}
            : new double[] {middle - 2 * part, middle - 2 * part, middle + 3 * part};
    g.fillPolygon(across, down, 3);
    ThreadSamples samples = s.lanes().layout(lane).samples();
    String count = String.format(Locale.ROOT, "%,d samples", samples.size());
    double right = s.widthPx() - s.marginPx() - type.widths.of(count);
    g.setFont(type.font);
    g.fillText(count, Math.rint(right), middle);
    fills.set(g, theme.text);
    g.setFont(type.matchFont);
    String name = type.matchWidths.fit(List.of(threadName(samples)), right - x - 24 * part);
    g.fillText(name, Math.rint(x + 14 * part), middle);
    g.setFont(type.font);
  }

  static String threadName(ThreadSamples samples) {
    Profile profile = samples.shape().profile();
    String name = profile.threads().name(samples.thread());
    long id = profile.threads().id(samples.thread());
    return !name.isEmpty() ? name : id != 0 ? "thread " + id : "thread unknown";
  }

  private void paintStrip(GraphicsContext g, TimelineScene s, int lane) {
    double[] parts = new double[(int) Math.ceil(s.graphPx())];
    TimeLayout layout = s.lanes().layout(lane);
    layout.activity(s.view().fromNanos(), s.view().toNanos(), parts);
    double room = s.lanes().bodyPx(lane) - STRIP_GAP_PX;
    double bottom = s.top(lane) + s.lanes().headerPx() + room + STRIP_GAP_PX;
    fills.set(g, s.theme().text3);
    for (int x = 0; x < parts.length; x++) {
      if (parts[x] > 0) {
        double height = Math.max(1, Math.rint(parts[x] * room));
        g.fillRect(s.marginPx() + x, bottom - height, 1, height);
      }
    }
    boxesDrawn += parts.length;
  }

  private void paintBoxes(GraphicsContext g, TimelineScene s, int lane, double scale) {
    TimeLayout layout = s.lanes().layout(lane);
    layout.visible(s.view().fromNanos(), s.view().toNanos(), s.graphPx(), MIN_BOX_PX, boxes);
    double height = s.lanes().sizes().rowPx();
    for (int b = 0; b < boxes.size(); b++) {
      if (isInSight(s, lane, b)) {
        double left = Pixels.snap(s.marginPx() + boxes.left(b), scale);
        double end = Pixels.snap(s.marginPx() + boxes.left(b) + boxes.width(b), scale);
        int fill = s.colors().fill(boxes.node(b));
        fills.set(g, boxes.isSlab(b) ? Rgb.mix(fill, s.theme().surface, 0.55) : fill);
        double width = Math.max(end - left - Pixels.gap(left, end), 1 / scale);
        g.fillRect(left, Pixels.snap(s.top(lane, boxes.row(b)), scale), width, height);
        boxesDrawn++;
      }
    }
    paintChosen(g, s, lane);
    g.setFont(type.font);
    for (int b = 0; b < boxes.size() && labels < MAX_LABELS; b++) {
      if (boxes.width(b) >= s.lanes().sizes().minLabelPx() && isInSight(s, lane, b)) {
        paintLabel(g, s, lane, b);
      }
    }
  }

  private void paintChosen(GraphicsContext g, TimelineScene s, int lane) {
    double height = s.lanes().sizes().rowPx();
    for (int b = 0; b < boxes.size(); b++) {
      if (boxes.node(b) == chosen && isInSight(s, lane, b)) {
        double left = Math.rint(s.marginPx() + boxes.left(b));
        double width = Math.max(2, Math.rint(boxes.width(b)));
        g.setStroke(Fills.color(s.theme().accent));
        g.setLineWidth(2);
        g.strokeRect(left, Math.rint(s.top(lane, boxes.row(b))), width, height);
      }
    }
  }

  private boolean isInSight(TimelineScene s, int lane, int b) {
    double top = s.top(lane, boxes.row(b));
    return boxes.row(b) > 0 && top < s.heightPx() && top + s.lanes().sizes().rowPx() > s.axisPx();
  }

  private void paintLabel(GraphicsContext g, TimelineScene s, int lane, int b) {
    TreeShape shape = s.lanes().layout(lane).samples().shape();
    RowSizes sizes = s.lanes().sizes();
    LabelType.Forms forms = type.forms(shape, boxes.node(b));
    String label = type.widths.fit(forms.texts(), boxes.width(b) - 2 * sizes.paddingPx());
    if (!label.isEmpty()) {
      boolean match = s.colors().fill(boxes.node(b)) == s.theme().match;
      fills.set(g, match ? Theme.MATCH_INK : s.theme().ink);
      double x = Math.rint(s.marginPx() + boxes.left(b) + sizes.paddingPx());
      g.fillText(label, x, Math.rint(s.top(lane, boxes.row(b)) + sizes.rowPx() / 2));
      labels++;
    }
  }
}
