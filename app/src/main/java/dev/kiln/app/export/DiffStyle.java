package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;

/// How the picture of a difference looks, whatever it shows.
///
/// @param widths what boxes are as wide as
/// @param order how siblings are sorted
/// @param orientation which way it grows
/// @param bySelf whether colours are of self values, else of totals
/// @param changesOnly the greatest changes without the graph; SVG alone
/// @param widthPx of a PNG, margins included; an SVG has the width of a pull request
public record DiffStyle(
    Widths widths,
    Order order,
    Orientation orientation,
    boolean bySelf,
    boolean changesOnly,
    int widthPx) {

  /// What `kiln diff` draws without options.
  public static DiffStyle standard() {
    return new DiffStyle(
        Widths.UNION,
        Order.WEIGHT,
        Orientation.ICICLE,
        false,
        false,
        PictureStyle.DEFAULT_WIDTH_PX);
  }
}
