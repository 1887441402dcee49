package dev.kiln.render.fx.flame;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.ImagePattern;
import org.jspecify.annotations.Nullable;

/// Draws the marks of a box in a difference, hatch and outline, inside the box.
///
/// Outlines are filled, not stroked: four thin rectangles at whole device pixels.
final class MarkPainter {
  /// Narrower boxes have no room for an outline.
  static final double MIN_OUTLINE_PX = 4;

  private static final double SOLID_PX = 1.6;

  private final Fills fills;
  private @Nullable MarkPatterns patterns;
  private int outlines;

  /// @param fills the fills of the frame, which patterns interrupt
  MarkPainter(Fills fills) {
    this.fills = fills;
  }

  /// Begins a frame.
  MarkPatterns begin(Theme theme, double scale) {
    outlines = 0;
    MarkPatterns known = patterns;
    if (known == null || known.theme != theme || known.scale != scale) {
      known = new MarkPatterns(theme, scale);
      patterns = known;
    }
    return known;
  }

  /// Outlines drawn in this frame: one a marked box that has room for it.
  int outlines() {
    return outlines;
  }

  /// Draws the mark over a box that is filled with its ground.
  ///
  /// @param opacity of the box, 0 to 1
  /// @param match whether a search found it: no hatch over amber, and the outline in its ink
  void draw(
      GraphicsContext g,
      MarkPatterns marks,
      BoxMark mark,
      double left,
      double top,
      double width,
      double height,
      double opacity,
      boolean match) {
    g.translate(left, top);
    if (mark == BoxMark.NEW) {
      solid(g, marks, width, height, opacity, match);
    } else {
      g.setGlobalAlpha(opacity);
      if (mark == BoxMark.VANISHED && !match) {
        g.setFill(marks.hatch);
        g.fillRect(0, 0, width, height);
      }
      broken(g, marks.line(mark, match), width, height, 1 / marks.scale);
      g.setGlobalAlpha(1);
      fills.reset();
    }
    g.translate(-left, -top);
    outlines++;
  }

  private static void broken(
      GraphicsContext g, MarkPatterns.Line line, double width, double height, double thick) {
    g.setFill(line.across());
    g.fillRect(0, 0, width, thick);
    fillAt(g, line.across(), 0, height - thick, width, thick);
    g.setFill(line.down());
    g.fillRect(0, 0, thick, height);
    fillAt(g, line.down(), width - thick, 0, thick, height);
  }

  /// Fills with a pattern that begins at the rectangle's own corner.
  private static void fillAt(
      GraphicsContext g, ImagePattern pattern, double x, double y, double width, double height) {
    g.translate(x, y);
    g.setFill(pattern);
    g.fillRect(0, 0, width, height);
    g.translate(-x, -y);
  }

  /// A line of 1.6 px: whole device pixels, then one as much coloured as is left.
  private void solid(
      GraphicsContext g,
      MarkPatterns marks,
      double width,
      double height,
      double opacity,
      boolean match) {
    Theme theme = marks.theme;
    int ground = match ? theme.match : marks.palette.ground(BoxMark.NEW);
    int line = match ? FxPainter.matchOutline(theme) : marks.palette.outline(BoxMark.NEW);
    double device = SOLID_PX * marks.scale;
    double whole = Math.floor(device) / marks.scale;
    fills.set(g, Rgb.mix(line, theme.surface, opacity));
    ring(g, 0, width, height, whole);
    int part = Rgb.mix(line, ground, device - Math.floor(device));
    fills.set(g, Rgb.mix(part, theme.surface, opacity));
    ring(g, whole, width, height, 1 / marks.scale);
  }

  /// Four sides, `inset` within the box.
  private static void ring(
      GraphicsContext g, double inset, double width, double height, double thick) {
    double w = width - 2 * inset;
    double h = height - 2 * inset;
    if (w < 2 * thick || h < 2 * thick) {
      return;
    }
    g.fillRect(inset, inset, w, thick);
    g.fillRect(inset, inset + h - thick, w, thick);
    g.fillRect(inset, inset + thick, thick, h - 2 * thick);
    g.fillRect(inset + w - thick, inset + thick, thick, h - 2 * thick);
  }
}
