package dev.kiln.render.fx.flame;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.ImagePattern;

/// The hatch and the broken lines of marked boxes for one theme and scale, as patterns. Filling a
/// line with a pattern costs a tenth of stroking it.
///
/// ```
///   hatch   / / / /   2 of 6 px at 45 degrees, seamless: the tile is a whole number of device px
///   dashed  ===  ===  3 on, 2 off
///   dotted  =  =  =   1.5 on, 2 off
/// ```
final class MarkPatterns {
  private static final double HATCH_PX = 6;
  private static final double HATCH_LINE_PX = 2;

  /// Parts of a device pixel, each way, that the cover of a hatch line is counted in.
  private static final int SUBPIXELS = 8;

  /// One broken line: across and down.
  record Line(ImagePattern across, ImagePattern down) {}

  final Theme theme;
  final double scale;
  final DiffPalette palette;
  final ImagePattern hatch;
  private final Line[] lines = new Line[BoxMark.values().length];
  private final Line[] matchLines = new Line[BoxMark.values().length];

  /// @param scale device pixels per pixel
  MarkPatterns(Theme theme, double scale) {
    this.theme = theme;
    this.scale = scale;
    this.palette = new DiffPalette(theme);
    this.hatch = hatch();
    for (BoxMark mark : BoxMark.values()) {
      lines[mark.ordinal()] = line(mark, palette.outline(mark));
      matchLines[mark.ordinal()] = line(mark, FxPainter.matchOutline(theme));
    }
  }

  /// The outline of a mark; of NEW a solid one.
  Line line(BoxMark mark, boolean match) {
    return (match ? matchLines : lines)[mark.ordinal()];
  }

  private Line line(BoxMark mark, int rgb) {
    int on = Math.max(1, (int) (scale * (mark == BoxMark.VANISHED ? 3 : 1.5)));
    int off = mark == BoxMark.NEW ? 0 : Math.max(1, (int) Math.rint(scale * 2));
    int period = on + off;
    WritableImage across = new WritableImage(period, 1);
    WritableImage down = new WritableImage(1, period);
    for (int i = 0; i < on; i++) {
      across.getPixelWriter().setArgb(i, 0, opaque(rgb));
      down.getPixelWriter().setArgb(0, i, opaque(rgb));
    }
    double thick = 1 / scale;
    return new Line(
        new ImagePattern(across, 0, 0, period / scale, thick, false),
        new ImagePattern(down, 0, 0, thick, period / scale, false));
  }

  /// A square whose diagonals are the lines: each pixel as far coloured as a line covers it.
  private ImagePattern hatch() {
    int size = (int) Math.max(2, Math.rint(HATCH_PX * Math.sqrt(2) * scale));
    double line = size * HATCH_LINE_PX / HATCH_PX;
    WritableImage image = new WritableImage(size, size);
    PixelWriter pixels = image.getPixelWriter();
    for (int diagonal = 0; diagonal < size; diagonal++) {
      int covered = 0;
      for (int y = 0; y < SUBPIXELS; y++) {
        for (int x = 0; x < SUBPIXELS; x++) {
          double at = diagonal + (x + y + 1.0) / SUBPIXELS;
          covered += at % size < line ? 1 : 0;
        }
      }
      double part = covered / (double) (SUBPIXELS * SUBPIXELS);
      int rgb = Rgb.mix(palette.hatch(), theme.surface, part);
      for (int y = 0; y < size; y++) {
        pixels.setArgb(Math.floorMod(diagonal - y, size), y, opaque(rgb));
      }
    }
    return new ImagePattern(image, 0, 0, size / scale, size / scale, false);
  }

  private static int opaque(int rgb) {
    return 0xFF000000 | rgb;
  }
}
