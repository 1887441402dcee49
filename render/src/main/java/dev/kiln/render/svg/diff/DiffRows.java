package dev.kiln.render.svg.diff;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.svg.MarkPaths;
import dev.kiln.render.svg.MarkStyles;
import dev.kiln.render.svg.SvgBoxes;
import dev.kiln.render.svg.SvgText;
import dev.kiln.render.svg.TextLines;
import dev.kiln.render.svg.XmlText;
import dev.kiln.render.svg.diff.DiffPage.Change;
import java.util.List;

/// The greatest changes in words, each with its bar, and what only moved.
///
/// ```
///   1.  NAME costs 614 µs more        |=====   +53 %     1.15 ms to 1.77 ms
///   2.  NAME costs 57 µs less       ==|        −19 %      300 µs to 243 µs
/// ```
final class DiffRows {
  private static final double PITCH_PX = 22;
  private static final double WORDS_LEFT_PX = 44;
  private static final double AXIS_PX = 604;
  private static final double LONGEST_BAR_PX = 84;
  private static final double LEAST_BAR_PX = 2;
  private static final double BAR_HEIGHT_PX = 12;
  private static final double PERCENT_LEFT_PX = 700;

  /// What a name has at least, however long the words after it are.
  private static final double LEAST_NAME_PX = 120;

  private final StringBuilder out;
  private final DiffPage page;
  private final SvgText wordText;
  private final SvgText numberText;
  private final SvgText movedText;
  private final double largest;

  DiffRows(StringBuilder out, DiffPage page) {
    this.out = out;
    this.page = page;
    this.wordText = SvgText.plain(out, 13);
    this.numberText = SvgText.plain(out, 12);
    this.movedText = SvgText.plain(out, 12.5);
    this.largest = page.changes().stream().mapToDouble(c -> finite(c.size())).max().orElse(0);
  }

  private static double finite(double size) {
    return Double.isFinite(size) ? Math.abs(size) : 0;
  }

  /// Writes the rows below a baseline; returns where the next line may stand.
  double write(double baseline) {
    List<Change> changes = page.changes();
    double y = baseline;
    SvgText head = SvgText.plain(out, 12);
    head.line(
        DiffSvg.MARGIN_PX,
        y,
        " font-weight=\"600\" class=\"t2\"",
        TextLines.cut(page.heading(), head::semiboldWidth, AXIS_PX - 120));
    if (!changes.isEmpty()) {
      SvgText small = SvgText.plain(out, 11);
      small.line(AXIS_PX - 8, y, " text-anchor=\"end\" class=\"le\"", "less");
      small.line(AXIS_PX + 8, y, " class=\"mo\"", "more");
      double top = y + 8;
      for (int i = 0; i < changes.size(); i++) {
        row(changes.get(i), i + 1, y + 23 + i * PITCH_PX);
      }
      y += 1 + changes.size() * PITCH_PX;
      out.append("<path class=\"ax\" d=\"M604.5 ").append(SvgBoxes.number(top)).append('V');
      out.append(SvgBoxes.number(y + 6)).append("\"/>\n");
    }
    y += PITCH_PX;
    for (String sentence : page.moved()) {
      double room = DiffSvg.RIGHT_PX - WORDS_LEFT_PX;
      List<String> lines = TextLines.wrap(sentence, movedText::width, room, 3);
      y = movedText.lines(WORDS_LEFT_PX, y, 17, " class=\"t2\"", lines) + 3;
    }
    return y;
  }

  private void row(Change change, int number, double baseline) {
    wordText.line(DiffSvg.MARGIN_PX, baseline, " class=\"t3\"", number + ".");
    words(change, baseline);
    bar(change, baseline - 10);
    String sign = change.size() < 0 ? " class=\"le\"" : " class=\"mo\"";
    double right = DiffSvg.RIGHT_PX;
    String percent =
        TextLines.cut(change.percent(), numberText::width, (right - PERCENT_LEFT_PX) / 2 - 10);
    if (!percent.isEmpty()) {
      numberText.line(PERCENT_LEFT_PX, baseline, sign, percent);
    }
    double left = PERCENT_LEFT_PX + numberText.width(percent) + (percent.isEmpty() ? 0 : 16);
    String sides = TextLines.cut(change.sides(), numberText::width, right - left);
    numberText.line(right, baseline, " text-anchor=\"end\" class=\"t2\"", sides);
  }

  /// The name in ever shorter forms, so that what became of it stays readable.
  private void words(Change change, double baseline) {
    double room = AXIS_PX - longestLeft() - 14 - WORDS_LEFT_PX;
    String what = TextLines.cut(" " + change.what(), wordText::width, room - LEAST_NAME_PX);
    List<String> all = FrameNames.forms(change.function());
    // From class and method on, as tables lead with; the whole name stands in the description.
    List<String> forms = all.subList(Math.max(0, all.size() - 2), all.size());
    String name = wordText.fitSemibold(forms, room - wordText.width(what));
    String inner = SvgText.strong(name) + XmlText.escape(what);
    wordText.markup(WORDS_LEFT_PX, baseline, " class=\"t\"", inner);
  }

  private double longestLeft() {
    double longest = 0;
    for (Change change : page.changes()) {
      longest = change.size() < 0 ? Math.max(longest, length(change)) : longest;
    }
    return longest;
  }

  private double length(Change change) {
    double part = largest == 0 ? 0 : finite(change.size()) / largest;
    return Math.max(LEAST_BAR_PX, part * LONGEST_BAR_PX);
  }

  private void bar(Change change, double top) {
    double length = length(change);
    double left = change.size() < 0 ? AXIS_PX - length : AXIS_PX + 1;
    if (change.mark() != BoxMark.PLAIN && length >= MarkPaths.MIN_OUTLINE_PX) {
      out.append("<path class=\"").append(MarkStyles.name(change.mark())).append("\" d=\"");
      MarkStyles.outline(out, change.mark(), left, top, length, BAR_HEIGHT_PX);
      out.append("\"/>\n");
    } else {
      out.append("<rect x=\"").append(SvgBoxes.number(left)).append("\" y=\"");
      out.append(SvgBoxes.number(top)).append("\" width=\"").append(SvgBoxes.number(length));
      out.append("\" height=\"12\" rx=\"2\" class=\"d");
      out.append(change.size() < 0 ? 0 : DiffPalette.SCALE - 1).append("\"/>\n");
    }
  }
}
