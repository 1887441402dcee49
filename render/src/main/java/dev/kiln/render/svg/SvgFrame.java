package dev.kiln.render.svg;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.layout.GlyphWidths;
import java.util.List;
import java.util.Locale;

/// The parts of a document around its boxes: styles, title, query, legend, command.
final class SvgFrame {
  static final int HEADER_PX = 78;
  static final int FOOTER_PX = 40;

  private static final String FONTS =
      "Inter,Adwaita Sans,Segoe UI,SF Pro Text,Cantarell,Noto Sans,DejaVu Sans,sans-serif";

  private final StringBuilder out;
  private final SvgOptions options;
  private final int width;
  private final int height;

  /// @param width the whole document's, pixels
  /// @param height the whole document's, pixels
  SvgFrame(StringBuilder out, SvgOptions options, int width, int height) {
    this.out = out;
    this.options = options;
    this.width = width;
    this.height = height;
  }

  /// All that stands before the boxes.
  ///
  /// @param description for those who do not see the picture
  /// @param fills all that the boxes use
  /// @param rules further rules of style
  void begin(String description, FillClasses fills, String rules) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" font-family=\"").append(FONTS);
    out.append("\" font-size=\"12\">\n");
    line("<title>%s</title>", XmlText.escape(options.title() + ": " + options.subtitle()));
    line("<desc>%s</desc>", XmlText.escape(description));
    out.append("<style>").append(fills.styleSheet()).append(rules).append("</style>\n");
    out.append(fills.hasMarks() ? MarkStyles.DEFINITIONS : "");
    line(
        "<rect x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"8\" class=\"bg\"/>",
        width - 1, height - 1);
    header(fills.legend());
  }

  private void header(List<LegendEntry> legend) {
    GlyphWidths wide = GlyphWidths.estimated(15);
    GlyphWidths narrow = GlyphWidths.estimated(12);
    double room = width - 2.0 * SvgPainter.MARGIN_PX;
    line(
        "<text x=\"16\" y=\"27\" font-size=\"15\" font-weight=\"600\" class=\"t\">%s</text>",
        XmlText.escape(wide.fit(List.of(options.title()), room)));
    String query = options.query().isEmpty() ? "" : "  ·  query: " + options.query();
    String note = options.note().isEmpty() ? "" : "  ·  " + options.note();
    line(
        "<text x=\"16\" y=\"46\" class=\"t2\">%s</text>",
        XmlText.escape(narrow.fit(List.of(options.subtitle() + query + note), room)));
    double x = SvgPainter.MARGIN_PX;
    int index = 0;
    for (LegendEntry entry : legend) {
      double next = x + 16 + narrow.of(entry.label()) + 12;
      if (next > width - SvgPainter.MARGIN_PX) {
        break;
      }
      boolean plain = entry.mark() == BoxMark.PLAIN;
      String swatch =
          plain
              ? "rx=\"3\" class=\"l" + index + " r\""
              : "class=\"" + MarkStyles.name(entry.mark()) + "\"";
      line(
          "<rect x=\"%s\" y=\"57\" width=\"10\" height=\"10\" %s/>"
              + "<text x=\"%s\" y=\"66\" font-size=\"11\" class=\"t2\">%s</text>",
          SvgBoxes.number(x), swatch, SvgBoxes.number(x + 14), XmlText.escape(entry.label()));
      x = next;
      index++;
    }
  }

  /// The last line: the command.
  void footer() {
    String command = options.command().isEmpty() ? "" : "$ " + options.command();
    GlyphWidths mono = GlyphWidths.estimated(12.5);
    line(
        "<text x=\"16\" y=\"%d\" font-size=\"11\" font-family=\"%s\" class=\"t2\""
            + " id=\"f\">%s</text>",
        height - 15,
        "JetBrains Mono,SF Mono,Cascadia Mono,Consolas,DejaVu Sans Mono,monospace",
        XmlText.escape(mono.fit(List.of(command, ""), width - 2.0 * SvgPainter.MARGIN_PX)));
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
