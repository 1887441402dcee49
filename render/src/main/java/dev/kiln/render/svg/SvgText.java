package dev.kiln.render.svg;

import dev.kiln.render.layout.GlyphWidths;
import java.util.List;

/// Writes lines of text at one size and estimates their largest width.
public final class SvgText {
  /// How much wider semibold is: if a font has none, viewers take bold, and of that DejaVu's is the
  /// widest.
  private static final double SEMIBOLD = 1.2;

  /// The advance of the widest monospaced font that a viewer is likely to have.
  private static final double MONO_EM = 0.61;

  private final StringBuilder out;
  private final double sizePx;
  private final boolean mono;
  private final GlyphWidths glyphs;

  private SvgText(StringBuilder out, double sizePx, boolean mono) {
    this.out = out;
    this.sizePx = sizePx;
    this.mono = mono;
    this.glyphs = GlyphWidths.estimated(sizePx);
  }

  public static SvgText plain(StringBuilder out, double sizePx) {
    return new SvgText(out, sizePx, false);
  }

  static SvgText mono(StringBuilder out, double sizePx) {
    return new SvgText(out, sizePx, true);
  }

  public double width(String text) {
    if (!mono) {
      return glyphs.of(text);
    }
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += text.charAt(i) < 0x2E80 ? MONO_EM : 1.05;
    }
    return sum * sizePx;
  }

  public double semiboldWidth(String text) {
    return width(text) * SEMIBOLD;
  }

  /// The longest of the forms that fits in semibold, else the shortest cut.
  public String fitSemibold(List<String> forms, double roomPx) {
    for (String form : forms) {
      if (semiboldWidth(form) <= roomPx) {
        return form;
      }
    }
    return TextLines.cut(forms.getLast(), this::semiboldWidth, roomPx);
  }

  /// Writes one line.
  ///
  /// @param attributes further attributes, escaped, with a space before each
  public void line(double x, double baseline, String attributes, String text) {
    markup(x, baseline, attributes, XmlText.escape(text));
  }

  /// Writes one line that is markup already.
  public void markup(double x, double baseline, String attributes, String inner) {
    out.append("<text x=\"").append(SvgBoxes.number(x)).append("\" y=\"");
    out.append(SvgBoxes.number(baseline)).append("\" font-size=\"");
    out.append(SvgBoxes.number(sizePx)).append('"').append(attributes).append('>');
    out.append(inner).append("</text>\n");
  }

  /// Writes lines below each other; returns the baseline after the last.
  public double lines(
      double x, double baseline, double pitch, String attributes, List<String> lines) {
    double y = baseline;
    for (String line : lines) {
      line(x, y, attributes, line);
      y += pitch;
    }
    return y;
  }

  public static String strong(String text) {
    return "<tspan class=\"t\" font-weight=\"600\">" + XmlText.escape(text) + "</tspan>";
  }
}
