package dev.kiln.render.svg.diff;

import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgText;
import dev.kiln.render.svg.TextLines;
import dev.kiln.render.svg.XmlText;
import dev.kiln.render.svg.diff.DiffPage.Caption;
import java.util.ArrayList;
import java.util.List;

/// The head of the page: the result, the two sides, and the caveats.
///
/// ```
///   Title                                   | caveat beside |     if both lines leave room,
///   amount in FILE to amount in FILE        | the title     |     else below, as wide as the page
/// ```
final class DiffHead {
  private static final double CAVEAT_LEFT_PX = 704;
  private static final double CAVEAT_PAD_PX = 12;
  private static final double CAVEAT_PITCH_PX = 15;
  private static final int CAVEAT_LINES = 3;

  /// What a title may have beside a caveat.
  private static final double BESIDE_PX = CAVEAT_LEFT_PX - DiffSvg.MARGIN_PX - 16;

  /// The most that a side's amount or basis may take.
  private static final double AMOUNT_PX = 150;

  private final StringBuilder out;
  private final DiffPage page;
  private final SvgText titleText;
  private final SvgText sidesText;
  private final SvgText caveatText;

  DiffHead(StringBuilder out, DiffPage page) {
    this.out = out;
    this.page = page;
    this.titleText = SvgText.plain(out, 20);
    this.sidesText = SvgText.plain(out, 13);
    this.caveatText = SvgText.plain(out, 11.5);
  }

  /// Writes the head; returns where the next line may stand.
  double write() {
    List<String> beside = caveats(DiffSvg.RIGHT_PX - CAVEAT_LEFT_PX - 2 * CAVEAT_PAD_PX);
    boolean besideTitle =
        !beside.isEmpty()
            && beside.size() <= CAVEAT_LINES
            && titleText.semiboldWidth(page.title()) <= BESIDE_PX
            && sidesWidth() <= BESIDE_PX;
    if (besideTitle) {
      caveatBox(CAVEAT_LEFT_PX, 26, beside);
    }
    List<String> title =
        TextLines.wrap(page.title(), titleText::semiboldWidth, DiffSvg.CONTENT_PX, 3);
    double y =
        titleText.lines(DiffSvg.MARGIN_PX, 42, 26, " font-weight=\"600\" class=\"t\"", title);
    y -= 4;
    sides(y);
    if (!besideTitle && !page.caveats().isEmpty()) {
      y = caveatBox(DiffSvg.MARGIN_PX, y + 14, caveats(DiffSvg.CONTENT_PX - 2 * CAVEAT_PAD_PX));
    }
    return besideTitle ? Math.max(y, 26 + boxHeight(beside)) + 32 : y + 32;
  }

  private List<String> caveats(double roomPx) {
    List<String> lines = new ArrayList<>();
    for (String caveat : page.caveats()) {
      lines.addAll(TextLines.wrap(caveat, caveatText::width, roomPx, CAVEAT_LINES));
    }
    return lines;
  }

  private static double boxHeight(List<String> lines) {
    return lines.size() * CAVEAT_PITCH_PX + 10;
  }

  /// Writes a box with its lines; returns its lower edge.
  private double caveatBox(double left, double top, List<String> lines) {
    double height = boxHeight(lines);
    out.append("<rect x=\"").append(SvgBoxes.number(left + 0.5)).append("\" y=\"");
    out.append(SvgBoxes.number(top + 0.5)).append("\" width=\"");
    out.append(SvgBoxes.number(DiffSvg.RIGHT_PX - left - 1)).append("\" height=\"");
    out.append(SvgBoxes.number(height - 1)).append("\" rx=\"7\" class=\"cv\"/>\n");
    double x = left + CAVEAT_PAD_PX;
    caveatText.lines(x, top + 17, CAVEAT_PITCH_PX, " class=\"cw\"", lines);
    return top + height;
  }

  private double sidesWidth() {
    return fixedWidth() + nameWidth(page.base()) + nameWidth(page.current());
  }

  private double nameWidth(Caption side) {
    return sidesText.semiboldWidth(side.file());
  }

  private double fixedWidth() {
    return sidesText.width(
        amount(page.base())
            + basis(page.base())
            + amount(page.current())
            + basis(page.current())
            + " in  to  in ");
  }

  private String amount(Caption side) {
    return TextLines.cut(side.amount(), sidesText::width, AMOUNT_PX);
  }

  private String basis(Caption side) {
    return side.basis().isEmpty()
        ? ""
        : " (" + TextLines.cut(side.basis(), sidesText::width, AMOUNT_PX) + ")";
  }

  /// One line; the names share what the numbers leave, a short one leaves its part to the other.
  private void sides(double baseline) {
    double room = DiffSvg.CONTENT_PX - fixedWidth();
    double first = Math.min(nameWidth(page.base()), room / 2);
    double second = Math.min(nameWidth(page.current()), room - first);
    first = Math.min(nameWidth(page.base()), room - second);
    String inner = side(page.base(), first) + " to " + side(page.current(), second);
    sidesText.markup(DiffSvg.MARGIN_PX, baseline, " class=\"t2\"", inner);
  }

  private String side(Caption side, double nameRoom) {
    String name = TextLines.cutMiddle(side.file(), sidesText::semiboldWidth, Math.ceil(nameRoom));
    return XmlText.escape(amount(side))
        + " in "
        + SvgText.strong(name)
        + XmlText.escape(basis(side));
  }
}
