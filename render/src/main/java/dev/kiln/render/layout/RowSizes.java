package dev.kiln.render.layout;

/// The sizes of a flame graph, in pixels: the user's text scale multiplies type, rows and paddings
/// together.
///
/// @param textScale 0.85 to 1.5
/// @param compact whether rows are 16 high instead of 19, before scaling
public record RowSizes(double textScale, boolean compact) {
  /// Text at its own size, roomy rows.
  public static final RowSizes NORMAL = new RowSizes(1, false);

  public static final double MIN_SCALE = 0.85;
  public static final double MAX_SCALE = 1.5;

  public RowSizes {
    if (!(textScale >= MIN_SCALE && textScale <= MAX_SCALE)) {
      throw new IllegalArgumentException("text scale " + textScale + ", not 0.85 to 1.5");
    }
  }

  public RowSizes withTextScale(double newScale) {
    return new RowSizes(newScale, compact);
  }

  public RowSizes withCompact(boolean newCompact) {
    return new RowSizes(textScale, newCompact);
  }

  /// The height of a box.
  public double rowPx() {
    return Math.rint((compact ? 16 : 19) * textScale);
  }

  /// From one row to the next: a box and a gap.
  public double pitchPx() {
    return rowPx() + 1;
  }

  /// Left and right of the graph.
  public double marginPx() {
    return Math.rint(12 * textScale);
  }

  /// Before the first row.
  public double topPx() {
    return Math.rint(8 * textScale);
  }

  /// The font size of labels.
  public double labelPx() {
    return 11 * textScale;
  }

  /// Between a box's edge and its label.
  public double paddingPx() {
    return Math.rint(6 * textScale);
  }

  /// Narrower boxes have no label.
  public double minLabelPx() {
    return 26 * textScale;
  }

  /// Narrower boxes have no percentage.
  public double minSharePx() {
    return 150 * textScale;
  }
}
