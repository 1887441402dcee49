package dev.kiln.render.svg;

import java.util.List;

/// The page that a picture for a pull request is drawn on: 1000 wide, with a surface of its own,
/// readable as a plain image and at four fifths of its size.
public final class SvgPage {
  static final int WIDTH_PX = 1000;
  public static final double MARGIN_PX = 24;
  public static final double RIGHT_PX = WIDTH_PX - MARGIN_PX;
  public static final double CONTENT_PX = RIGHT_PX - MARGIN_PX;
  public static final double LABEL_PX = 11.5;

  private static final int COMMAND_LINES = 8;
  private static final String FONTS =
      "Inter,system-ui,-apple-system,Segoe UI,Noto Sans,DejaVu Sans,sans-serif";
  private static final String MONO =
      "JetBrains Mono,SF Mono,Cascadia Mono,Consolas,DejaVu Sans Mono,monospace";

  private final StringBuilder out;

  /// @param out where the page's content goes
  public SvgPage(StringBuilder out) {
    this.out = out;
  }

  public void hairline(double y) {
    out.append("<path class=\"hr\" d=\"M24 ").append(SvgBoxes.number(y)).append("H976\"/>\n");
  }

  /// Writes a sentence or more in small type; returns the baseline after the last line.
  public double paragraph(String words, double baseline, int mostLines) {
    SvgText text = SvgText.plain(out, LABEL_PX);
    List<String> lines = TextLines.wrap(words, text::width, CONTENT_PX, mostLines);
    return text.lines(MARGIN_PX, baseline, 16, " class=\"t2\"", lines);
  }

  /// Writes the command that draws the picture again; returns where the page may end.
  public double command(List<String> commands, double top) {
    SvgText mono = SvgText.mono(out, LABEL_PX);
    List<String> lines = CommandLines.wrap(commands, mono::width, CONTENT_PX - 44, COMMAND_LINES);
    double height = lines.size() * 18 + 10;
    out.append("<rect x=\"24\" y=\"").append(SvgBoxes.number(top)).append("\" width=\"952\"");
    out.append(" height=\"").append(SvgBoxes.number(height)).append("\" rx=\"6\" class=\"cm\"/>\n");
    out.append("<g font-family=\"").append(MONO).append("\" xml:space=\"preserve\">\n");
    mono.line(34, top + 18, " class=\"t3\"", "$");
    mono.lines(48, top + 18, 18, " class=\"t\"", lines);
    out.append("</g>\n");
    return top + height + 16;
  }

  /// The whole document.
  ///
  /// @param description for those who do not see the picture
  /// @param sheet the rules of style
  /// @param definitions what the content refers to, as markup; may be empty
  public String document(
      String title, String description, String sheet, String definitions, double heightPx) {
    long height = (long) Math.ceil(heightPx);
    StringBuilder all = new StringBuilder(out.length() + 4096);
    all.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"");
    all.append(height).append("\" viewBox=\"0 0 1000 ").append(height).append("\" font-family=\"");
    all.append(FONTS).append("\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">");
    all.append(XmlText.escape(title)).append("</title>\n<desc id=\"d\">");
    all.append(XmlText.escape(description)).append("</desc>\n<style>").append(sheet);
    all.append("</style>\n").append(definitions);
    all.append("<rect x=\".5\" y=\".5\" width=\"999\" height=\"").append(height - 1);
    all.append("\" rx=\"9.5\" class=\"bg\"/>\n");
    return all.append(out).append("</svg>\n").toString();
  }
}
