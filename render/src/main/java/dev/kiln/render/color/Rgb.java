package dev.kiln.render.color;

import java.util.Locale;

/// Arithmetic on `0xRRGGBB` colours.
public final class Rgb {
  private Rgb() {}

  /// `#rrggbb`.
  public static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
  }

  /// `top` at `opacity` (0..1) over `bottom`.
  public static int mix(int top, int bottom, double opacity) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = top >> shift & 0xff;
      int b = bottom >> shift & 0xff;
      result |= (int) Math.round(a * opacity + b * (1 - opacity)) << shift;
    }
    return result;
  }

  /// The contrast ratio of two colours, 1..21, as WCAG 2 defines it.
  public static double contrast(int a, int b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
