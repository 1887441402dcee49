package dev.kiln.render.fx.timeline;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PictureRegion;
import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.TimeLayout;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Flame charts of several threads as lanes over one time axis; only the visible part is drawn.
///
/// Mouse and keys: see [TimelineInput] and [TimelineKeys].
public final class TimelineCanvas extends PictureRegion {
  private final TimelinePainter painter = new TimelinePainter();
  private final TimelineMarks marks = new TimelineMarks();
  private final TimelineChoice hovered = new TimelineChoice();
  private final TimelineChoice selected = new TimelineChoice();
  private final TimelineChoice keyboard = new TimelineChoice();
  private final ReadOnlyObjectWrapper<@Nullable TimeRange> range = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TimeRange> view = new ReadOnlyObjectWrapper<>();
  private @Nullable TimelineScene scene;
  private RowSizes sizes = RowSizes.NORMAL;

  public TimelineCanvas() {
    super("timeline-canvas", "Timeline");
    getChildren().add(marks);
    takeKeyboard(_ -> placeMarks());
    new TimelineInput(this).install();
    new TimelineKeys(this).install();
  }

  /// Shows threads, one lane each in the order given; those after the first few are folded.
  ///
  /// @param threads made off the JavaFX thread if there are many samples
  /// @param open how many lanes show their boxes at first
  public void show(List<TimeLayout> threads, ColorScheme colors, Theme theme, int open) {
    BitSet folded = new BitSet();
    folded.set(Math.min(open, threads.size()), threads.size());
    hovered.clear();
    selected.clear();
    keyboard.clear();
    range.set(null);
    Lanes lanes = new Lanes(List.copyOf(threads), folded, sizes);
    TimeRange whole = lanes.time();
    put(new TimelineScene(lanes, colors, theme, whole, whole, 0, getWidth(), getHeight(), -1));
  }

  /// Changes colours and theme; all else stays.
  public void restyle(ColorScheme colors, Theme theme) {
    change(s -> s.styled(colors, theme));
  }

  /// Outlines every box of a node, in all lanes; none with [Boxes#NONE].
  public void showChosen(int node) {
    painter.choose(node);
    repaint();
  }

  /// The sizes of rows and type in use.
  public RowSizes sizes() {
    return sizes;
  }

  /// Multiplies type, rows and paddings, and lowers rows.
  public void setSizes(RowSizes sizes) {
    this.sizes = sizes;
    change(s -> s.with(d -> d.lanes = s.lanes().withSizes(sizes)));
  }

  /// Shows a stretch of time.
  public void showTime(TimeRange time) {
    change(s -> s.ranged(time.fromNanos(), time.nanos()));
  }

  /// The box under the pointer; null for none.
  public ReadOnlyObjectProperty<@Nullable TimelineHit> hoveredProperty() {
    return hovered.hit.getReadOnlyProperty();
  }

  /// The chosen box; null for none.
  public ReadOnlyObjectProperty<@Nullable TimelineHit> selectedProperty() {
    return selected.hit.getReadOnlyProperty();
  }

  /// The box with the keyboard; null while that is on a lane's header, or nowhere yet.
  public ReadOnlyObjectProperty<@Nullable TimelineHit> focusedBoxProperty() {
    return keyboard.hit.getReadOnlyProperty();
  }

  /// The stretch of time that the user marked, once the mouse is released; null for none.
  public ReadOnlyObjectProperty<@Nullable TimeRange> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// The visible time; null before anything is shown.
  public ReadOnlyObjectProperty<@Nullable TimeRange> viewProperty() {
    return view.getReadOnlyProperty();
  }

  TimelinePainter painter() {
    return painter;
  }

  @Nullable TimelineScene timelineScene() {
    return scene;
  }

  void hover(@Nullable Spot spot) {
    hovered.place(spot);
    placeMarks();
    hovered.tell();
  }

  /// Chooses a box and puts the keyboard there; null chooses none.
  void select(@Nullable Spot spot) {
    selected.place(spot);
    if (spot == null) {
      placeMarks();
    } else {
      focusBox(spot);
    }
    selected.tell();
  }

  @Nullable Spot keyboardSpot() {
    return keyboard.spot();
  }

  /// Puts the keyboard on a box, and brings it into sight.
  void focusBox(Spot spot) {
    keyboard.place(spot);
    TimelineScene s = scene;
    if (s != null) {
      TimelineScene there = TimelineWalk.revealed(s, spot);
      if (!there.equals(s)) {
        put(there);
      }
      setAccessibleText(there.lanes().spoken(spot));
    }
    placeMarks();
    keyboard.tell();
  }

  /// Puts the keyboard on the header of a lane, and brings that into sight.
  void focusLane(int lane) {
    keyboard.place(null);
    change(s -> TimelineWalk.onLane(s, lane));
    if (scene != null) {
      setAccessibleText(scene.lanes().spoken(lane));
    }
    placeMarks();
    keyboard.tell();
  }

  /// Closes a lane to a strip, or opens it; the keyboard leaves its boxes.
  void fold(int lane, boolean closed) {
    TimelineScene s = scene;
    if (s != null && s.lanes().isFolded(lane) != closed) {
      put(s.with(d -> d.lanes = s.lanes().toggled(lane)));
      Spot spot = keyboard.spot();
      if (spot == null || spot.lane() == lane) {
        focusLane(lane);
      }
    }
  }

  /// Marks a stretch while it is dragged.
  void markRange(double fromNanos, double toNanos) {
    if (scene != null) {
      marks.placeRange(scene, fromNanos, toNanos);
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
    repaint();
  }

  @Override
  protected boolean hasPicture() {
    return scene != null;
  }

  @Override
  protected void fit(double widthPx, double heightPx) {
    if (scene != null) {
      scene = scene.sized(widthPx, heightPx);
    }
  }

  @Override
  protected void paint(GraphicsContext g) {
    if (scene != null) {
      painter.paint(g, scene, outputScale());
    }
  }

  @Override
  protected void placeMarks() {
    if (scene != null) {
      Spot focus = isFocused() ? keyboard.spot() : null;
      marks.place(scene, hovered.spot(), selected.spot(), focus, range.get());
    }
  }
}
