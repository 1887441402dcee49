package dev.kiln.render.fx;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The flame graph as a control: one canvas of the size of what is visible, repainted at most once
/// a pulse, and only when something changed.
///
/// Zoom, pan and scroll change the viewport; nothing is laid out again.
public final class FlameCanvas extends Region {
  private final Canvas canvas = new Canvas();
  private final FxPainter painter = new FxPainter();
  private final ZoomAnimation animation = new ZoomAnimation(this::showView);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Boxes.NONE);
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(Boxes.NONE);
  private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(0);
  private @Nullable FlameScene scene;
  private double fullWidth;
  private boolean animated = true;
  private boolean dirty;
  private IntConsumer onMenu = _ -> {};

  public FlameCanvas() {
    getChildren().add(canvas);
    getStyleClass().add("flame-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Flame graph");
    setMinSize(0, 0);
    focusedProperty().addListener(_ -> repaint());
    new FlameInput(this).install();
  }

  /// Shows another tree; the zoom goes back to the root, the selection is dropped.
  public void show(FlameLayout layout, ColorScheme colors, Theme theme, Orientation orientation) {
    animation.stop();
    Viewport whole = new Viewport(0, whole(layout), graphWidth(), 0, layout.rows());
    selected.set(Boxes.NONE);
    hovered.set(Boxes.NONE);
    zoom.set(0);
    int none = Boxes.NONE;
    scene =
        new FlameScene(
            layout, colors, theme, orientation, whole, 0, getHeight(), 0, none, none, null);
    repaint();
  }

  /// Makes the width stand for at least this much weight, so that two canvases share one scale.
  public void setFullWidth(double weight) {
    fullWidth = weight;
  }

  private double whole(FlameLayout layout) {
    return Math.max(1, Math.max(fullWidth, layout.totalWeight()));
  }

  /// Changes colours and theme of what is shown; zoom and selection stay.
  public void restyle(ColorScheme colors, Theme theme) {
    change(s -> Scenes.withStyle(s, colors, theme));
  }

  public void setOrientation(Orientation orientation) {
    change(s -> Scenes.withScroll(Scenes.withOrientation(s, orientation), 0));
  }

  public void setSearch(@Nullable FrameSearch search) {
    change(s -> Scenes.withSearch(s, search));
  }

  /// Whether zooming moves, or jumps.
  public void setAnimated(boolean moves) {
    animated = moves;
  }

  /// What to do when a menu is asked for, by mouse or key, on a node.
  public void setOnMenu(IntConsumer action) {
    onMenu = action;
  }

  void menu(int node) {
    onMenu.accept(node);
  }

  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// The node that fills the width; 0 for the root.
  public ReadOnlyIntegerProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Counts painted frames; what the status line listens to.
  public ReadOnlyIntegerProperty framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /// What the last frame cost: boxes and labels drawn.
  public FxPainter painter() {
    return painter;
  }

  @Nullable FlameScene flameScene() {
    return scene;
  }

  /// The visible range; null before anything is shown.
  public @Nullable Viewport viewport() {
    return scene == null ? null : scene.view();
  }

  /// Chooses a node, or none with [Boxes#NONE]; scrolls its row into sight.
  public void select(int node) {
    change(s -> Scenes.withSelection(s, node));
    selected.set(node);
    if (node != Boxes.NONE) {
      reveal(node);
    }
  }

  void hover(int node) {
    if (hovered.get() != node) {
      change(s -> Scenes.withHover(s, node));
      hovered.set(node);
    }
  }

  /// Makes a node fill the width.
  public void zoomTo(int node) {
    FlameScene s = scene;
    if (s == null || s.layout().weight(node) == 0) {
      return;
    }
    double from = s.layout().start(node);
    double to = from + (node == 0 ? whole(s.layout()) : s.layout().weight(node));
    Viewport target = new Viewport(from, to, graphWidth(), 0, s.layout().rows());
    zoom.set(node);
    scene = Scenes.withZoom(s, node);
    if (animated) {
      animation.start(s.view(), target);
    } else {
      showView(target);
    }
  }

  /// Steps back from the zoomed node to its caller; from the root, to the whole width.
  public void zoomOut() {
    FlameScene s = scene;
    if (s != null) {
      TreeShape shape = s.layout().shape();
      zoomTo(zoom.get() == 0 ? 0 : shape.parent(zoom.get()));
    }
  }

  void showView(Viewport view) {
    change(s -> Scenes.withView(s, view));
  }

  /// Moves the range by pixels; stays within the whole.
  void pan(double dxPx, double dyPx) {
    FlameScene s = scene;
    if (s == null) {
      return;
    }
    animation.stop();
    scene = Scenes.panned(s, dxPx, dyPx, maxScroll(s), whole(s.layout()));
    repaint();
  }

  /// Zooms around a pixel; a factor above 1 comes closer.
  void zoomAround(double factor, double px) {
    FlameScene s = scene;
    if (s != null) {
      animation.stop();
      scene = Scenes.zoomed(s, factor, px - FlameScene.MARGIN_PX, whole(s.layout()));
      repaint();
    }
  }

  private double maxScroll(FlameScene s) {
    double content = s.layout().rows() * FlameScene.PITCH_PX + 3 * FlameScene.TOP_PX;
    return Math.max(0, content - getHeight());
  }

  /// Scrolls so that a node's row is in sight; leaves the horizontal range alone.
  private void reveal(int node) {
    FlameScene s = scene;
    if (s == null) {
      return;
    }
    double at = s.layout().shape().depth(node) * FlameScene.PITCH_PX;
    double low = at + 2 * FlameScene.PITCH_PX + FlameScene.TOP_PX - getHeight();
    double scroll = Math.max(Math.min(s.scrollPx(), at), low);
    scene = Scenes.withScroll(s, Math.max(0, Math.min(scroll, maxScroll(s))));
    repaint();
  }

  /// The node at a point of this control, or NONE.
  int nodeAt(double x, double y) {
    FlameScene s = scene;
    double px = x - FlameScene.MARGIN_PX;
    if (s == null || px < 0 || px >= s.view().widthPx()) {
      return Boxes.NONE;
    }
    return s.layout().nodeAt(s.rowAt(y), s.view().position(px));
  }

  private double graphWidth() {
    return Math.max(10, getWidth() - 2 * FlameScene.MARGIN_PX);
  }

  private void change(java.util.function.UnaryOperator<FlameScene> step) {
    if (scene != null) {
      scene = step.apply(scene);
      repaint();
    }
  }

  private void repaint() {
    dirty = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    FlameScene s = scene;
    boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
    if (s == null || !(dirty || resized) || width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    s = Scenes.resized(s, graphWidth(), height);
    scene = s;
    dirty = false;
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    painter.paint(canvas.getGraphicsContext2D(), s, width, scale);
    frames.set(frames.get() + 1);
  }
}
