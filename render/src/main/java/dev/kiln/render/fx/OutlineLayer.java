package dev.kiln.render.fx;

import dev.kiln.render.color.Theme;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;

/// The outlines of the hovered, the chosen and the focused box, above the canvas. Moving an outline
/// repaints only the few pixels that it covers, not all boxes.
///
/// ```
///   hover      1 px of ink inside the box
///   selection  2 px of accent outside, beyond what a picture puts between
///   focus      2 px of ink, dashed, where the selection's line would be, and above it
/// ```
public abstract class OutlineLayer extends Pane {
  /// How far outside its box the line of selection and focus begins.
  protected static final double OUTSIDE_PX = 1;

  protected final Rectangle hover = outline(StrokeType.INSIDE, 1);
  protected final Rectangle selection = outline(StrokeType.OUTSIDE, 2);
  protected final Rectangle focus = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle clip = new Rectangle();

  @SuppressWarnings("this-escape") // what it calls is JavaFX's, which no layer overrides
  protected OutlineLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setClip(clip);
    focus.getStrokeDashArray().addAll(5.0, 4.0);
    focus.setStrokeLineCap(StrokeLineCap.BUTT);
  }

  /// An outline of a box, not shown yet.
  protected static Rectangle outline(StrokeType type, double width) {
    Rectangle outline = new Rectangle();
    outline.setFill(null);
    outline.setStrokeType(type);
    outline.setStrokeWidth(width);
    outline.setManaged(false);
    outline.setVisible(false);
    return outline;
  }

  /// Takes the colours of a theme, and the size that nothing leaves.
  protected final void begin(Theme theme, double widthPx, double heightPx) {
    clip.setWidth(widthPx);
    clip.setHeight(heightPx);
    hover.setStroke(Fills.color(theme.ink));
    selection.setStroke(Fills.color(theme.accent));
    focus.setStroke(Fills.color(theme.ink));
  }

  /// Puts an outline around a box and shows it.
  ///
  /// @param outside from the box's edge outwards
  protected static void place(
      Rectangle outline, double left, double right, double top, double rowPx, double outside) {
    outline.setVisible(true);
    outline.setX(left - outside);
    outline.setY(top - outside);
    outline.setWidth(Math.max(right - left - Pixels.gap(left, right), 1) + 2 * outside);
    outline.setHeight(rowPx + 2 * outside);
  }
}
