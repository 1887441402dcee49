package dev.kiln.render.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Estimates the width of text by adding up its characters. That is fast enough for a thousand
/// labels per frame, and works without any font.
public final class GlyphWidths {
  private static final int TABLE = 0x250;

  /// Widths of the characters 32 to 126 in DejaVu Sans, thousandths of the font size: the widest of
  /// the fonts that a viewer is likely to have, so that a label never overruns its box.
  private static final int[] DEJAVU = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
  };

  private final double[] widths;
  private final double other;

  private GlyphWidths(double[] widths, double other) {
    this.widths = widths;
    this.other = other;
  }

  /// Measures every character once with a toolkit's font.
  public static GlyphWidths measured(ToDoubleFunction<String> measure) {
    double[] widths = new double[TABLE];
    for (int c = 32; c < TABLE; c++) {
      widths[c] = Character.isISOControl(c) ? 0 : measure.applyAsDouble(String.valueOf((char) c));
    }
    return new GlyphWidths(widths, measure.applyAsDouble("\u4e00"));
  }

  /// Estimates for a viewer whose fonts are unknown.
  public static GlyphWidths estimated(double fontSizePx) {
    double[] widths = new double[TABLE];
    for (int c = 32; c < TABLE; c++) {
      int thousandths = c <= 126 ? DEJAVU[c - 32] : 700;
      widths[c] = thousandths * fontSizePx / 1000;
    }
    return new GlyphWidths(widths, fontSizePx);
  }

  public double of(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += c < TABLE ? widths[c] : other;
    }
    return sum;
  }

  /// The longest of the forms that fits, else the last one cut with an ellipsis, else nothing.
  ///
  /// @param forms longest first
  public String fit(List<String> forms, double maxPx) {
    for (String form : forms) {
      if (of(form) <= maxPx) {
        return form;
      }
    }
    String last = forms.getLast();
    double room = maxPx - of("…");
    int length = 0;
    for (double used = 0; length < last.length(); length++) {
      char c = last.charAt(length);
      used += c < TABLE ? widths[c] : other;
      if (used > room) {
        break;
      }
    }
    if (length > 0 && Character.isHighSurrogate(last.charAt(length - 1))) {
      length--;
    }
    return length < 2 ? "" : last.substring(0, length) + "…";
  }
}
