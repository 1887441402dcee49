package dev.kiln.render.svg;

/// Thick horizontal lines, each relative to the end of the one before.
final class Strokes {
  final StringBuilder path = new StringBuilder();
  private int penRow = -1;
  private double penX;

  void add(int row, double middlePx, double leftPx, double widthPx) {
    double left = SvgBoxes.round(leftPx);
    double length = SvgBoxes.round(widthPx);
    if (penRow == row) {
      path.append('m').append(SvgBoxes.number(left - penX)).append(" 0");
    } else {
      path.append('M').append(SvgBoxes.number(left)).append(' ').append(SvgBoxes.number(middlePx));
    }
    path.append('h').append(SvgBoxes.number(length));
    penRow = row;
    penX = SvgBoxes.round(left + length);
  }
}
