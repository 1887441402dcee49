package dev.kiln.app.ui.threads;

import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.tree.ThreadTotals;
import dev.kiln.render.color.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints the activity of a thread: one bar per pixel, as high as the largest part that it covers;
/// all strips share one scale.
final class StripPainter {
  private static final double PAD_PX = 3;
  private static final double VEIL = 0.16;

  private final ThreadTotals totals;
  private final TimeSpan span;
  private final long most;
  private final Theme theme;

  StripPainter(ThreadList list, Theme theme) {
    this.totals = list.totals();
    this.span = list.span();
    this.most = totals.maxActivity();
    this.theme = theme;
  }

  /// The value that fills the height.
  long fullScale() {
    return most;
  }

  void paint(
      GraphicsContext g, ThreadRow row, @Nullable TimeSpan mark, double width, double height) {
    g.clearRect(0, 0, width, height);
    if (span.nanos() == 0 || most <= 0) {
      return;
    }
    double base = height - PAD_PX;
    g.setFill(color(theme.border));
    g.fillRect(0, base, width, 1);
    g.setFill(color(row.kept() ? theme.accent : theme.text3));
    int pixels = (int) width;
    for (int x = 0; x < pixels; x++) {
      long value = largest(row.thread(), (double) x / pixels, (x + 1.0) / pixels);
      if (value > 0) {
        double bar = Math.max(1.5, (height - 2 * PAD_PX) * value / most);
        g.fillRect(x, base - bar, 1, bar);
      }
    }
    if (mark != null) {
      double from = place(mark.fromNanos()) * width;
      double to = Math.max(from + 1, place(mark.toNanos()) * width);
      g.setFill(color(theme.accent, VEIL));
      g.fillRect(from, 0, to - from, height);
      g.setFill(color(theme.accent));
      g.fillRect(Math.floor(from), 0, 1, height);
      g.fillRect(Math.ceil(to) - 1, 0, 1, height);
    }
  }

  /// The largest part that a piece of the width, 0..1, touches.
  private long largest(int thread, double from, double to) {
    int parts = (int) (span.nanos() / totals.bucketNanos());
    int first = (int) (from * parts);
    int last = Math.min(parts - 1, (int) Math.ceil(to * parts) - 1);
    long most = 0;
    for (int part = first; part <= last; part++) {
      most = Math.max(most, totals.activity(thread, part));
    }
    return most;
  }

  private double place(long nanos) {
    return (double) (nanos - span.fromNanos()) / span.nanos();
  }

  private static Color color(int rgb) {
    return color(rgb, 1);
  }

  private static Color color(int rgb, double opacity) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, opacity);
  }
}
