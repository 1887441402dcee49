package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PictureRegion;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The flame graph as a control: one canvas the size of the visible area, with the outlines above
/// it.
///
/// Zoom, pan and scroll change the viewport; nothing is laid out again. Mouse and keys: see
/// [FlameInput] and [FlameKeys].
public final class FlameCanvas extends PictureRegion {
  /// Where a frame costs more, zooming jumps.
  private static final long MOTION_BUDGET_NANOS = 16_000_000;

  private final MarkLayer markLayer = new MarkLayer();
  private final FxPainter painter = new FxPainter();
  private final FlameModel model = new FlameModel(this::moves);
  private boolean animated = true;
  private IntConsumer onMenu = _ -> {};

  public FlameCanvas() {
    super("flame-canvas", "Flame graph");
    getChildren().add(markLayer);
    takeKeyboard(model::setKeyboard);
    model.scene.addListener((_, old, now) -> changed(old, now));
    new FlameInput(this, model).install();
    new FlameKeys(this, model).install();
  }

  /// Shows other weights or another tree. Where the shape is that of the tree before, zoom, range,
  /// selection, focus and scroll stay with their nodes, or with their nearest ancestors that weigh
  /// anything; else everything is in sight and nothing chosen. A search is to be set again.
  public void show(FlameLayout layout, ColorScheme colors, Theme theme, Orientation orientation) {
    model.show(layout, colors, theme, orientation);
  }

  /// Shows another tree, of which the caller knows the nodes that stand for what was chosen.
  public void show(
      FlameLayout layout,
      ColorScheme colors,
      Theme theme,
      Orientation orientation,
      KeptNodes kept) {
    model.show(layout, colors, theme, orientation, kept);
  }

  /// Makes the width stand for at least this much weight, so that two canvases share one scale.
  public void setFullWidth(double weight) {
    model.setFullWidth(weight);
  }

  /// Changes colours and theme of what is shown; zoom and selection stay.
  public void restyle(ColorScheme colors, Theme theme) {
    model.edit(
        d -> {
          d.colors = colors;
          d.theme = theme;
        });
  }

  public void setOrientation(Orientation orientation) {
    model.edit(
        d -> {
          d.orientation = orientation;
          d.scrollPx = 0;
        });
  }

  /// What is marked; null for nothing.
  public @Nullable FrameSearch search() {
    FlameScene now = model.now();
    return now == null ? null : now.search();
  }

  public void setSearch(@Nullable FrameSearch search) {
    model.edit(d -> d.search = search);
  }

  /// Multiplies type, rows and paddings.
  ///
  /// @param scale 0.85 to 1.5
  public void setTextScale(double scale) {
    model.setSizes(model.sizes().withTextScale(scale));
  }

  /// Whether rows are low.
  public void setCompact(boolean compact) {
    model.setSizes(model.sizes().withCompact(compact));
  }

  /// The sizes of rows and type in use.
  public RowSizes sizes() {
    return model.sizes();
  }

  /// Whether zooming moves, or jumps. It jumps anyway if a frame costs over 16 ms, and if the
  /// system asks for reduced motion.
  public void setAnimated(boolean moves) {
    animated = moves;
  }

  private boolean moves() {
    return animated
        && painter.lastPaintNanos() <= MOTION_BUDGET_NANOS
        && !Platform.getPreferences().isReducedMotion();
  }

  /// What to do when a menu is asked for, by mouse or key, on a node.
  public void setOnMenu(IntConsumer action) {
    onMenu = action;
  }

  void menu(int node) {
    onMenu.accept(node);
  }

  public ReadOnlyIntegerProperty selectedProperty() {
    return model.selected.getReadOnlyProperty();
  }

  /// Where the keyboard is; may be another node than the chosen one.
  public ReadOnlyIntegerProperty focusedNodeProperty() {
    return model.focused.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty hoveredProperty() {
    return model.hovered.getReadOnlyProperty();
  }

  /// The node that fills the width; 0 for the root.
  public ReadOnlyIntegerProperty zoomProperty() {
    return model.zoom.getReadOnlyProperty();
  }

  /// The visible range; null before anything is shown.
  public @Nullable Viewport viewport() {
    FlameScene s = model.now();
    return s == null ? null : s.view();
  }

  /// What the last frame cost: boxes, labels, nanoseconds.
  public FxPainter painter() {
    return painter;
  }

  public FlameModel model() {
    return model;
  }

  /// Chooses a node, or none with -1, and puts the keyboard there; scrolls its row into sight.
  public void select(int node) {
    model.select(node);
  }

  /// Puts the keyboard on a node without choosing it; scrolls its row into sight.
  public void focusNode(int node) {
    model.focus(node);
  }

  /// Makes a node fill the width.
  public void zoomTo(int node) {
    model.zoomTo(node);
  }

  /// Steps back from the zoomed node to its caller; from the root, to the whole width.
  public void zoomOut() {
    model.zoomOut();
  }

  /// Shows a range of weight units, cut to the whole; the zoomed node stays the one that it is.
  public void showRange(double from, double to) {
    model.showRange(from, to);
  }

  /// Boxes are painted with the next pulse; outlines only move.
  private void changed(@Nullable FlameScene old, @Nullable FlameScene now) {
    if (now != null && old != null && old.paintsLike(now)) {
      markLayer.update(now, getWidth(), outputScale());
    } else {
      repaint();
    }
  }

  @Override
  protected boolean hasPicture() {
    return model.now() != null;
  }

  @Override
  protected void fit(double widthPx, double heightPx) {
    model.resize(widthPx, heightPx);
  }

  @Override
  protected void paint(GraphicsContext g) {
    FlameScene s = model.now();
    if (s != null) {
      painter.paint(g, s, getWidth(), outputScale());
      if (framesProperty().get() == 0) {
        Warmup.begin(s, painter.boxesDrawn(), getWidth(), outputScale());
      }
    }
  }

  @Override
  protected void placeMarks() {
    FlameScene s = model.now();
    if (s != null) {
      markLayer.update(s, getWidth(), outputScale());
    }
  }
}
