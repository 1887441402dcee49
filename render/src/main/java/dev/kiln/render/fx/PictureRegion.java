package dev.kiln.render.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A picture as a control. Its canvas has the size of the control and is repainted at most once per
/// pulse, and only if the picture or its size changed. Marks lie in a layer above it, so the
/// pointer can move without a repaint.
///
/// ```
///   repaint()  ->  next pulse: fit, paint, placeMarks, one frame more
///   remark()   ->  next pulse: placeMarks
/// ```
public abstract class PictureRegion extends Region {
  private final List<Canvas> canvases = new ArrayList<>();
  private final GraphicsContext picture;
  private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(0);
  private boolean dirty;

  /// @param styleClass for the style sheet
  /// @param name what a screen reader says until the picture knows more
  @SuppressWarnings("this-escape") // what it calls is JavaFX's, which no picture overrides
  protected PictureRegion(String styleClass, String name) {
    picture = addCanvas();
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    setMinSize(0, 0);
  }

  /// Adds a canvas above what is there; it has the picture's size.
  protected final GraphicsContext addCanvas() {
    Canvas canvas = new Canvas();
    canvases.add(canvas);
    getChildren().add(canvas);
    return canvas.getGraphicsContext2D();
  }

  /// Lets the keyboard come here.
  ///
  /// @param told whether it is here, whenever that changes
  protected final void takeKeyboard(Consumer<Boolean> told) {
    setFocusTraversable(true);
    focusedProperty().addListener((_, _, has) -> told.accept(has));
  }

  /// Counts painted frames.
  public final ReadOnlyIntegerProperty framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /// Has the picture painted with the next pulse.
  protected final void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  /// Has the marks placed with the next pulse.
  protected final void remark() {
    setNeedsLayout(true);
  }

  /// Device pixels per pixel of the screen that shows this; 1 before any does.
  protected final double outputScale() {
    boolean shown = getScene() != null && getScene().getWindow() != null;
    return shown ? getScene().getWindow().getOutputScaleX() : 1;
  }

  /// Whether there is anything to paint.
  protected abstract boolean hasPicture();

  /// Takes the size before the picture is painted, and when there is none yet. By default nothing:
  /// most pictures ask for the size when they need it.
  protected void fit(double widthPx, double heightPx) {}

  /// Paints the whole picture.
  protected abstract void paint(GraphicsContext g);

  /// Puts what is marked where the picture has it.
  protected abstract void placeMarks();

  @Override
  protected final void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    Canvas first = canvases.getFirst();
    boolean stale = dirty || first.getWidth() != width || first.getHeight() != height;
    if (stale) {
      for (Canvas canvas : canvases) {
        canvas.setWidth(width);
        canvas.setHeight(height);
      }
      fit(width, height);
      dirty = false;
    }
    if (!hasPicture()) {
      return;
    }
    if (stale) {
      paint(picture);
    }
    placeMarks();
    if (stale) {
      frames.set(frames.get() + 1);
    }
  }
}
