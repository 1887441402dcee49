package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Viewport;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Animates from one viewport to another in 140 ms with a cubic ease-out. It jumps to the end if
/// frames come so late that the motion would stutter.
final class ZoomAnimation extends AnimationTimer {
  private static final double DURATION_NANOS = 140e6;

  /// Three frames at 60 a second.
  private static final long LATE_NANOS = 50_000_000;

  private final Consumer<Viewport> show;
  private Viewport origin = new Viewport(0, 1, 1, 0, 0);
  private Viewport target = origin;
  private long startNanos;
  private long lastNanos;

  ZoomAnimation(Consumer<Viewport> show) {
    this.show = show;
  }

  void start(Viewport from, Viewport to) {
    origin = from;
    target = to;
    startNanos = 0;
    start();
  }

  @Override
  public void handle(long now) {
    if (startNanos == 0) {
      startNanos = now;
      lastNanos = now;
    }
    boolean late = now - lastNanos > LATE_NANOS;
    lastNanos = now;
    double t = Math.min(1, (now - startNanos) / DURATION_NANOS);
    double eased = 1 - Math.pow(1 - t, 3);
    if (t >= 1 || late) {
      stop();
      show.accept(target);
    } else {
      show.accept(origin.toward(target, eased));
    }
  }
}
