package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Viewport;
import javafx.scene.canvas.Canvas;

/// Paints frames off screen before the first zoom, so that the zoom runs compiled code. Without it,
/// a frame of ten thousand boxes takes three to ten times as long at first.
///
/// A canvas that is in no scene may be drawn on by any thread, and the scene is immutable.
final class Warmup {
  static final int ROUNDS = 4;

  static final int STEPS = 16;
  private static final double STEP = 1.2;

  /// Pictures of fewer boxes are fast enough as they are.
  private static final int LEAST_BOXES = 2000;

  /// A slow machine has better things to do.
  private static final long MOST_NANOS = 1_000_000_000;

  private Warmup() {}

  /// Begins in the background, if a first frame had many boxes.
  static void begin(FlameScene scene, int boxes, double widthPx, double scale) {
    if (boxes >= LEAST_BOXES) {
      Thread thread = new Thread(() -> play(scene, widthPx, scale), "rehearsal");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /// Comes closer step by step, as a wheel does, at some places of the width.
  ///
  /// @return frames that were painted
  static int play(FlameScene scene, double widthPx, double scale) {
    Canvas canvas = new Canvas(widthPx, scene.heightPx());
    FxPainter painter = new FxPainter();
    long end = System.nanoTime() + MOST_NANOS;
    int frames = 0;
    for (int round = 0; round < ROUNDS; round++) {
      FlameScene next = scene;
      for (int step = 0; step < STEPS && System.nanoTime() < end; step++) {
        painter.paint(canvas.getGraphicsContext2D(), next, widthPx, scale);
        Viewport view = next.view();
        double whole = Math.max(1, scene.layout().totalWeight());
        double at = view.widthPx() * (1 + round) / (1 + ROUNDS);
        next = Scenes.zoomed(next, STEP, at, whole);
        frames++;
      }
    }
    return frames;
  }
}
