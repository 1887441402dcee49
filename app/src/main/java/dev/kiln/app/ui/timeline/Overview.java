package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.TimeSpan;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.timeline.TimeRange;
import dev.kiln.render.layout.RowSizes;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The activity of all threads over the whole recording, with the visible part framed. A drag moves
/// the frame, and a click elsewhere centres it there. Each of these actions has a key on the chart.
final class Overview extends Region {
  private static final double HEIGHT_PX = 46;
  private static final double VEIL = 0.62;
  private static final double LEAST_FRAME_PX = 4;

  private final Canvas canvas = new Canvas();
  private final Consumer<TimeRange> onMove;
  private @Nullable Chart chart;
  private @Nullable TimeRange view;
  private Theme theme = Theme.LIGHT;
  private double marginPx = RowSizes.NORMAL.marginPx();
  private double grabbed;

  Overview(Consumer<TimeRange> onMove) {
    this.onMove = onMove;
    getChildren().add(canvas);
    getStyleClass().add("minimap");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Activity of all threads");
    setMinHeight(HEIGHT_PX);
    setPrefHeight(HEIGHT_PX);
    setMaxHeight(HEIGHT_PX);
    setMinWidth(0);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> moveTo(e.getX() - grabbed));
  }

  void show(Chart newChart, Theme newTheme) {
    chart = newChart;
    theme = newTheme;
    requestLayout();
  }

  void frame(@Nullable TimeRange visible) {
    view = visible;
    requestLayout();
  }

  /// What stays free left and right, as on the chart below.
  void setMarginPx(double margin) {
    marginPx = margin;
    requestLayout();
  }

  private double width() {
    return Math.max(1, getWidth() - 2 * marginPx);
  }

  private void pressed(MouseEvent e) {
    Chart now = chart;
    TimeRange visible = view;
    if (now == null || visible == null) {
      return;
    }
    double middle = x(now.span(), (visible.fromNanos() + visible.toNanos()) / 2);
    double half = visible.nanos() / now.span().nanos() * width() / 2;
    boolean inside = Math.abs(e.getX() - middle) <= half;
    grabbed = inside ? e.getX() - middle : 0;
    if (!inside) {
      moveTo(e.getX());
    }
  }

  /// Centres the visible part at a pixel.
  private void moveTo(double px) {
    Chart now = chart;
    TimeRange visible = view;
    if (now != null && visible != null) {
      double at = now.span().fromNanos() + (px - marginPx) / width() * now.span().nanos();
      double from = at - visible.nanos() / 2;
      onMove.accept(new TimeRange(from, from + visible.nanos()));
    }
  }

  private double x(TimeSpan span, double nanos) {
    return marginPx + (nanos - span.fromNanos()) / span.nanos() * width();
  }

  @Override
  protected void layoutChildren() {
    Chart now = chart;
    if (now == null || getWidth() < 1) {
      return;
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(color(theme.app, 1));
    g.fillRect(0, 0, getWidth(), getHeight());
    paintBars(g, now.activity());
    TimeRange visible = view;
    if (visible != null) {
      paintFrame(g, now.span(), visible);
    }
  }

  private void paintBars(GraphicsContext g, long[] parts) {
    long most = 1;
    for (long part : parts) {
      most = Math.max(most, part);
    }
    g.setFill(color(theme.text3, 1));
    int pixels = (int) width();
    for (int px = 0; px < pixels; px++) {
      long value = 0;
      int last = Math.max(px * parts.length / pixels, (px + 1) * parts.length / pixels - 1);
      for (int part = px * parts.length / pixels; part <= last; part++) {
        value = Math.max(value, parts[part]);
      }
      double height = value <= 0 ? 0 : Math.max(1, (HEIGHT_PX - 10) * value / most);
      g.fillRect(marginPx + px, HEIGHT_PX - 4 - height, 1, height);
    }
  }

  private void paintFrame(GraphicsContext g, TimeSpan span, TimeRange visible) {
    double left = Math.rint(x(span, visible.fromNanos()));
    double right = Math.max(left + LEAST_FRAME_PX, Math.rint(x(span, visible.toNanos())));
    g.setFill(color(theme.app, VEIL));
    g.fillRect(0, 0, left, getHeight());
    g.fillRect(right, 0, getWidth() - right, getHeight());
    g.setStroke(color(theme.accent, 1));
    g.setLineWidth(2);
    g.strokeRect(left, 3, right - left, getHeight() - 5);
  }

  private static Color color(int rgb, double opacity) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, opacity);
  }
}
