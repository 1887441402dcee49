package dev.kiln.app.request.question;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import java.util.List;

/// How a picture looks, whatever it shows.
///
/// @param orientation which way it grows
/// @param order how siblings are sorted
/// @param coloring what colours mean
/// @param palette for which eyes
/// @param myCode prefixes of the user's own functions; empty if the heaviest family is taken
/// @param widthPx the whole picture's width, margins included
/// @param metrics the sizes of rows and type of a PNG, which is what is seen; other formats have
///   their own
public record PictureStyle(
    Orientation orientation,
    Order order,
    Coloring coloring,
    PaletteKind palette,
    List<String> myCode,
    int widthPx,
    RowSizes metrics) {
  public PictureStyle {
    myCode = List.copyOf(myCode);
    widthPx = Math.clamp(widthPx, PictureOptions.MIN_WIDTH_PX, PictureOptions.MAX_WIDTH_PX);
  }

  /// How the picture of a `render` request looks.
  public static PictureStyle of(Request request) {
    boolean icicle = request.get(RenderQuestion.ICICLE);
    double textScale = request.get(RenderQuestion.TEXT_SIZE) / 100.0;
    return new PictureStyle(
        icicle ? Orientation.ICICLE : request.get(RenderQuestion.VIEW),
        request.get(PictureOptions.ORDER),
        request.get(RenderQuestion.COLOR),
        request.get(RenderQuestion.PALETTE),
        request.get(RenderQuestion.MINE),
        request.get(RenderQuestion.WIDTH),
        new RowSizes(textScale, request.get(RenderQuestion.COMPACT)));
  }
}
