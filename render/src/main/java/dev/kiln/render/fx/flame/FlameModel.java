package dev.kiln.render.fx.flame;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The state of a flame canvas, and every step that changes it: the scene and the properties
/// derived from it. Draws nothing.
public final class FlameModel {
  final ReadOnlyObjectWrapper<@Nullable FlameScene> scene = new ReadOnlyObjectWrapper<>();
  final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Boxes.NONE);
  final ReadOnlyIntegerWrapper focused = new ReadOnlyIntegerWrapper(Boxes.NONE);
  final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(Boxes.NONE);
  final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(0);

  private final ZoomAnimation animation = new ZoomAnimation(view -> edit(d -> d.view = view));
  private final BooleanSupplier moves;
  private RowSizes sizes = RowSizes.NORMAL;
  private boolean keyboard;
  private double widthPx;
  private double heightPx;
  private double fullWidth;
  private double shownWhole = 1;

  /// @param moves whether zooming may be animated at this moment
  FlameModel(BooleanSupplier moves) {
    this.moves = moves;
  }

  /// What is shown; null before the first layout.
  public ReadOnlyObjectProperty<@Nullable FlameScene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  public @Nullable FlameScene now() {
    return scene.get();
  }

  void show(FlameLayout layout, ColorScheme colors, Theme theme, Orientation orientation) {
    FlameScene old = scene.get();
    double oldWhole = shownWhole;
    FlameScene fresh = fresh(layout, colors, theme, orientation);
    boolean same = old != null && old.layout().shape() == layout.shape();
    settle(
        same && old != null
            ? Scenes.rebased(old, fresh, oldWhole, shownWhole)
            : Scenes.keeping(fresh, KeptNodes.NOTHING, shownWhole));
  }

  void show(
      FlameLayout layout,
      ColorScheme colors,
      Theme theme,
      Orientation orientation,
      KeptNodes kept) {
    FlameScene fresh = fresh(layout, colors, theme, orientation);
    settle(Scenes.keeping(fresh, kept, shownWhole));
  }

  private FlameScene fresh(
      FlameLayout layout, ColorScheme colors, Theme theme, Orientation orientation) {
    shownWhole = whole(layout);
    Viewport all = new Viewport(0, shownWhole, graphWidth(), 0, layout.rows());
    Marks marks = Marks.NONE.withKeyboard(keyboard);
    return new FlameScene(
        layout, colors, theme, orientation, sizes, all, 0, heightPx, 0, null, marks);
  }

  private void settle(FlameScene next) {
    animation.stop();
    put(next);
    zoom.set(next.zoom());
    hovered.set(Boxes.NONE);
    focused.set(next.marks().focused());
    selected.set(next.marks().selected());
  }

  void setFullWidth(double weight) {
    fullWidth = weight;
  }

  /// The weight that the full width stands for.
  public double whole(FlameLayout layout) {
    return Math.max(1, Math.max(fullWidth, layout.totalWeight()));
  }

  RowSizes sizes() {
    return sizes;
  }

  void setSizes(RowSizes sizes) {
    this.sizes = sizes;
    edit(d -> d.sizes = sizes);
    resize(widthPx, heightPx);
  }

  /// Takes the size of the canvas.
  void resize(double newWidthPx, double newHeightPx) {
    widthPx = newWidthPx;
    heightPx = newHeightPx;
    change(s -> Scenes.resized(s, graphWidth(), heightPx));
  }

  private double graphWidth() {
    return Math.max(10, widthPx - 2 * sizes.marginPx());
  }

  void setKeyboard(boolean has) {
    keyboard = has;
    change(s -> s.with(d -> d.marks = s.marks().withKeyboard(has)));
  }

  /// Chooses a node and puts the keyboard there.
  void select(int node) {
    mark(node, node);
    focused.set(node);
    selected.set(node);
  }

  /// Puts the keyboard on a node and leaves the choice alone.
  void focus(int node) {
    mark(selected.get(), node);
    focused.set(node);
  }

  private void mark(int newSelected, int newFocused) {
    change(s -> s.with(d -> d.marks = s.marks().withChoice(newSelected, newFocused)));
    if (newFocused != Boxes.NONE) {
      change(s -> Scenes.revealed(s, newFocused));
    }
  }

  void hover(int node) {
    if (hovered.get() != node) {
      change(s -> s.with(d -> d.marks = s.marks().withHover(node)));
      hovered.set(node);
    }
  }

  public void zoomTo(int node) {
    FlameScene s = scene.get();
    if (s == null || s.layout().weight(node) == 0) {
      return;
    }
    Viewport target = Scenes.zoomRange(s, node, whole(s.layout()));
    put(s.with(d -> d.zoom = node));
    zoom.set(node);
    animation.stop();
    if (moves.getAsBoolean()) {
      animation.start(s.view(), target);
    } else {
      edit(d -> d.view = target);
    }
  }

  /// Zooms to a node, or if it weighs nothing to its nearest ancestor that does.
  void zoomNear(int node) {
    FlameScene s = scene.get();
    int near = s == null ? Boxes.NONE : Scenes.weighted(s.layout(), node);
    if (near != Boxes.NONE && near != zoom.get()) {
      zoomTo(near);
    }
  }

  /// Steps back from the zoomed node to its caller; from the root, to the whole width.
  void zoomOut() {
    FlameScene s = scene.get();
    if (s != null) {
      zoomTo(zoom.get() == 0 ? 0 : s.layout().shape().parent(zoom.get()));
    }
  }

  public void showRange(double from, double to) {
    animation.stop();
    change(s -> Scenes.ranged(s, from, to, whole(s.layout())));
  }

  /// Moves the range by pixels; stays within the whole.
  void pan(double dxPx, double dyPx) {
    animation.stop();
    change(s -> Scenes.panned(s, dxPx, dyPx, whole(s.layout())));
  }

  public void scrollTo(double scrollPx) {
    change(s -> Scenes.withScroll(s, scrollPx));
  }

  /// Zooms around a pixel of the canvas; a factor above 1 comes closer.
  void zoomAround(double factor, double px) {
    animation.stop();
    change(s -> Scenes.zoomed(s, factor, px - s.sizes().marginPx(), whole(s.layout())));
  }

  /// The node at a point of the canvas, or NONE.
  int nodeAt(double x, double y) {
    FlameScene s = scene.get();
    double px = x - sizes.marginPx();
    if (s == null || px < 0 || px >= s.view().widthPx()) {
      return Boxes.NONE;
    }
    return s.layout().nodeAt(s.rowAt(y), s.view().position(px));
  }

  void edit(Consumer<FlameScene.Draft> change) {
    change(s -> s.with(change));
  }

  private void change(UnaryOperator<FlameScene> step) {
    FlameScene s = scene.get();
    if (s != null) {
      put(step.apply(s));
    }
  }

  private void put(FlameScene next) {
    scene.set(next);
  }
}
