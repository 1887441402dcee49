package dev.kiln.render.fx;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Caches the JavaFX colours of `0xRRGGBB` values, because a frame sets ten thousand fills in a few
/// dozen colours.
///
/// Invariant: at most 256 colours are kept; a slot holds the last that fell into it.
public final class Fills {
  private static final int SLOTS = 256;

  private final int[] keys = new int[SLOTS];
  private final @Nullable Color[] colors = new @Nullable Color[SLOTS];
  private int last = -1;

  /// Begins a frame: the context's fill is unknown.
  public void reset() {
    last = -1;
  }

  /// Sets the context's fill if it is another.
  public void set(GraphicsContext g, int rgb) {
    if (rgb != last) {
      g.setFill(of(rgb));
      last = rgb;
    }
  }

  private Color of(int rgb) {
    int slot = (rgb ^ rgb >>> 8 ^ rgb >>> 16) & SLOTS - 1;
    Color known = colors[slot];
    if (known == null || keys[slot] != rgb) {
      known = color(rgb);
      colors[slot] = known;
      keys[slot] = rgb;
    }
    return known;
  }

  public static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
