package dev.kiln.render.fx;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.TimelineScene.Spot;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/// Flame charts of several threads as lanes over one time axis; only what is in sight is drawn.
///
/// Mouse and keys: see [TimelineInput].
public final class TimelineCanvas extends Region {
  private static final double RANGE_OPACITY = 0.18;

  private final Canvas canvas = new Canvas();
  private final TimelinePainter painter = new TimelinePainter();
  private final Rectangle hoverMark = outline(StrokeType.INSIDE, 1);
  private final Rectangle selectionMark = outline(StrokeType.OUTSIDE, 2);
  private final Rectangle rangeMark = outline(StrokeType.INSIDE, 1);
  private final Rectangle clip = new Rectangle();
  private final ReadOnlyObjectWrapper<@Nullable TimelineHit> hovered =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TimelineHit> selected =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TimeRange> range = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TimeRange> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(0);
  private @Nullable TimelineScene scene;
  private @Nullable Spot hoverSpot;
  private @Nullable Spot selectedSpot;
  private Metrics metrics = Metrics.NORMAL;
  private boolean dirty;

  public TimelineCanvas() {
    getChildren().addAll(canvas, rangeMark, hoverMark, selectionMark);
    setClip(clip);
    getStyleClass().add("timeline-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Timeline");
    setMinSize(0, 0);
    new TimelineInput(this).install();
  }

  private static Rectangle outline(StrokeType type, double width) {
    Rectangle outline = new Rectangle();
    outline.setFill(null);
    outline.setStrokeType(type);
    outline.setStrokeWidth(width);
    outline.setManaged(false);
    outline.setMouseTransparent(true);
    outline.setVisible(false);
    return outline;
  }

  /// Shows threads, one lane each in the order given; those after the first few are folded.
  ///
  /// @param threads made off the JavaFX thread where there are many samples
  /// @param open how many lanes show their boxes at first
  public void show(List<TimeLayout> threads, ColorScheme colors, Theme theme, int open) {
    BitSet folded = new BitSet();
    folded.set(Math.min(open, threads.size()), threads.size());
    TimeRange whole = whole(threads);
    hoverSpot = null;
    selectedSpot = null;
    hovered.set(null);
    selected.set(null);
    range.set(null);
    Lanes lanes = new Lanes(List.copyOf(threads), folded, metrics);
    put(new TimelineScene(lanes, colors, theme, whole, whole, 0, getWidth(), getHeight(), -1));
  }

  private static TimeRange whole(List<TimeLayout> threads) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (TimeLayout layout : threads) {
      ThreadSamples samples = layout.samples();
      if (samples.size() > 0) {
        from = Math.min(from, samples.startNanos(0));
        to = Math.max(to, samples.endNanos(samples.size() - 1));
      }
    }
    return to > from ? new TimeRange(from, to) : new TimeRange(0, 1);
  }

  /// Changes colours and theme; all else stays.
  public void restyle(ColorScheme colors, Theme theme) {
    change(
        s ->
            s.with(
                d -> {
                  d.colors = colors;
                  d.theme = theme;
                }));
  }

  /// Outlines every box of a node, in all lanes; none with [Boxes#NONE].
  public void showChosen(int node) {
    painter.choose(node);
    dirty = true;
    setNeedsLayout(true);
  }

  /// Multiplies type, rows and paddings, and lowers rows.
  public void setMetrics(Metrics sizes) {
    metrics = sizes;
    change(s -> s.with(d -> d.lanes = s.lanes().withMetrics(sizes)));
  }

  /// Shows a stretch of time.
  public void showTime(TimeRange time) {
    change(s -> s.ranged(time.fromNanos(), time.nanos()));
  }

  /// The box under the pointer; null for none.
  public ReadOnlyObjectProperty<@Nullable TimelineHit> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// The chosen box; null for none.
  public ReadOnlyObjectProperty<@Nullable TimelineHit> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The stretch of time that the user marked, once the mouse is released; null for none.
  public ReadOnlyObjectProperty<@Nullable TimeRange> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// The visible time; null before anything is shown.
  public ReadOnlyObjectProperty<@Nullable TimeRange> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// Counts painted frames.
  public ReadOnlyIntegerProperty framesProperty() {
    return frames.getReadOnlyProperty();
  }

  TimelinePainter painter() {
    return painter;
  }

  @Nullable TimelineScene timelineScene() {
    return scene;
  }

  void hover(@Nullable Spot spot) {
    hoverSpot = spot;
    placeMarks();
    hovered.set(spot == null ? null : spot.hit());
  }

  void select(@Nullable Spot spot) {
    selectedSpot = spot;
    placeMarks();
    TimelineScene s = scene;
    if (spot != null && s != null) {
      String thread = TimelinePainter.threadName(s.lanes().layout(spot.lane()).samples());
      String name = s.lanes().layout(spot.lane()).samples().shape().name(spot.hit().node());
      setAccessibleText(name + ", on " + thread);
    }
    selected.set(spot == null ? null : spot.hit());
  }

  /// Marks a stretch while it is dragged.
  void markRange(double fromNanos, double toNanos) {
    TimelineScene s = scene;
    rangeMark.setVisible(s != null);
    if (s != null) {
      double left = s.x(Math.min(fromNanos, toNanos));
      rangeMark.setX(left);
      rangeMark.setWidth(Math.max(1, s.x(Math.max(fromNanos, toNanos)) - left));
      rangeMark.setY(0);
      rangeMark.setHeight(s.heightPx());
      rangeMark.setFill(FxPainter.color(s.theme().accent).deriveColor(0, 1, 1, RANGE_OPACITY));
      rangeMark.setStroke(FxPainter.color(s.theme().accent));
    }
  }

  void setRange(@Nullable TimeRange time) {
    range.set(time);
    placeMarks();
  }

  void change(UnaryOperator<TimelineScene> step) {
    if (scene != null) {
      put(step.apply(scene));
    }
  }

  private void put(TimelineScene next) {
    scene = next;
    view.set(next.view());
    dirty = true;
    setNeedsLayout(true);
  }

  private void placeMarks() {
    TimelineScene s = scene;
    if (s == null) {
      return;
    }
    place(hoverMark, s, hoverSpot, 0);
    place(selectionMark, s, selectedSpot, 1);
    hoverMark.setStroke(FxPainter.color(s.theme().ink));
    selectionMark.setStroke(FxPainter.color(s.theme().accent));
    TimeRange marked = range.get();
    if (marked == null) {
      rangeMark.setVisible(false);
    } else {
      markRange(marked.fromNanos(), marked.toNanos());
    }
  }

  private static void place(Rectangle mark, TimelineScene s, @Nullable Spot spot, double outside) {
    mark.setVisible(false);
    if (spot == null || s.lanes().isFolded(spot.lane())) {
      return;
    }
    double left = Math.rint(Math.max(s.marginPx(), s.x(spot.from())));
    double right = Math.rint(Math.min(s.marginPx() + s.graphPx(), s.x(spot.to())));
    double top = s.top(spot.lane(), spot.boxRow());
    if (right >= left && top >= s.axisPx()) {
      mark.setVisible(true);
      mark.setX(left - outside);
      mark.setY(top - outside);
      mark.setWidth(Math.max(1, right - left - FxPainter.gap(left, right)) + 2 * outside);
      mark.setHeight(s.lanes().metrics().rowPx() + 2 * outside);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
    if (!(dirty || resized) || scene == null || width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    clip.setWidth(width);
    clip.setHeight(height);
    TimelineScene s =
        scene.with(
            d -> {
              d.widthPx = width;
              d.heightPx = height;
            });
    scene = s;
    dirty = false;
    boolean shown = getScene() != null && getScene().getWindow() != null;
    double scale = shown ? getScene().getWindow().getOutputScaleX() : 1;
    painter.paint(canvas.getGraphicsContext2D(), s, scale);
    placeMarks();
    frames.set(frames.get() + 1);
  }
}
