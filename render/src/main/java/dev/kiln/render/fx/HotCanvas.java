package dev.kiln.render.fx;

import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.HotArea;
import dev.kiln.render.layout.HotPlot;
import dev.kiln.render.layout.HotPoint;
import dev.kiln.render.layout.HotPoints;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The picture of hot paths as a control: calls a second across, the cost of one call up.
///
/// Circles and marks are two canvases, so that the pointer moves without the circles being painted
/// again. Functions are told by their merge keys, so that a choice outlives another size.
public final class HotCanvas extends Region {
  /// No function.
  public static final int NONE = HotPlot.NONE;

  private final Canvas circles = new Canvas();
  private final Canvas marks = new Canvas();
  private final Rectangle clip = new Rectangle();
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);
  private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
  private final ReadOnlyIntegerWrapper focusedKey = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(0);
  private Metrics metrics = Metrics.NORMAL;
  private Theme theme = Theme.LIGHT;
  private IntUnaryOperator fills = _ -> 0;
  private @Nullable HotPoints points;
  private @Nullable HotPlot plot;
  private @Nullable LabelType type;
  private @Nullable IntPredicate found;
  private boolean dirty;

  public HotCanvas() {
    getChildren().addAll(circles, marks);
    setClip(clip);
    getStyleClass().add("hot-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Hot paths");
    setMinSize(0, 0);
    focusedProperty().addListener(_ -> focusChanged());
    selected.addListener(_ -> selectionChanged());
    new HotInput(this).install();
  }

  /// Shows functions. What is chosen stays, whether it is among them or not.
  ///
  /// @param fill the colour of a merge key, `0xRRGGBB`, as [dev.kiln.render.color.KeyColors] says
  public void show(HotPoints newPoints, IntUnaryOperator fill, Theme newTheme) {
    points = newPoints;
    fills = fill;
    theme = newTheme;
    hovered.set(NONE);
    relayOut();
  }

  /// Changes colours and theme; all else stays.
  public void restyle(IntUnaryOperator fill, Theme newTheme) {
    fills = fill;
    theme = newTheme;
    repaint();
  }

  /// Multiplies type, circles and paddings; there are no rows to be lower.
  public void setMetrics(Metrics sizes) {
    metrics = sizes;
    relayOut();
  }

  /// Marks what a search found, and dims the rest; null for no search.
  public void setFound(@Nullable IntPredicate keys) {
    found = keys;
    repaint();
  }

  /// The merge key of the function under the pointer; [#NONE] for none.
  public ReadOnlyIntegerProperty hoveredKeyProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// Marks a function as if the pointer were over it, or none with [#NONE].
  public void hover(int key) {
    hovered.set(key);
    requestLayout();
  }

  /// The merge key of the chosen function, which need not be in the picture; [#NONE] for none.
  public IntegerProperty selectedKeyProperty() {
    return selected;
  }

  /// The merge key of the function that the keyboard is at; [#NONE] for none.
  public ReadOnlyIntegerProperty focusedKeyProperty() {
    return focusedKey.getReadOnlyProperty();
  }

  /// Counts how often circles were painted.
  public ReadOnlyIntegerProperty framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /// What the picture does not show, in sentences: see [HotPlot#notes].
  public List<String> notes() {
    HotPlot now = plot();
    return now == null ? List.of() : now.notes();
  }

  private void relayOut() {
    plot = null;
    repaint();
  }

  private void repaint() {
    dirty = true;
    requestLayout();
  }

  private void focusChanged() {
    if (isFocused() && indexOf(focusedKey.get()) == NONE && circles() > 0) {
      int chosen = indexOf(selected.get());
      focus(chosen == NONE ? 0 : chosen);
    }
    requestLayout();
  }

  private void selectionChanged() {
    int chosen = indexOf(selected.get());
    if (chosen != NONE) {
      focus(chosen);
    }
    requestLayout();
  }

  /// How many circles there are.
  int circles() {
    HotPlot now = plot();
    return now == null ? 0 : now.circles();
  }

  private int indexOf(int key) {
    HotPlot now = plot();
    return now == null ? NONE : now.indexOf(key);
  }

  private int keyAt(double x, double y) {
    HotPlot now = plot();
    int index = now == null ? NONE : now.at(x, y);
    return now == null || index == NONE ? NONE : now.point(index).key();
  }

  void hover(double x, double y) {
    hovered.set(keyAt(x, y));
    requestLayout();
  }

  void leave() {
    hovered.set(NONE);
    requestLayout();
  }

  void choose(double x, double y) {
    selected.set(keyAt(x, y));
  }

  void chooseFocused() {
    if (indexOf(focusedKey.get()) != NONE) {
      selected.set(focusedKey.get());
    }
  }

  void walk(HotPlot.Direction direction) {
    HotPlot now = plot();
    if (now != null) {
      focus(now.next(Math.max(0, indexOf(focusedKey.get())), direction));
    }
  }

  /// Goes on by so many ranks.
  void step(int by) {
    long rank = Math.clamp((long) indexOf(focusedKey.get()) + by, 0, circles() - 1);
    focus((int) rank);
  }

  private void focus(int index) {
    HotPlot now = plot();
    if (now != null) {
      HotPoint point = now.point(index);
      focusedKey.set(point.key());
      setAccessibleText(point.name() + ": " + now.points().words(point));
      requestLayout();
    }
  }

  /// Where things lie at the present size; null before anything is shown.
  @Nullable HotPlot plot() {
    HotPoints shown = points;
    if (shown == null || getWidth() < 1 || getHeight() < 1) {
      return null;
    }
    HotPlot known = plot;
    boolean fits =
        known != null
            && known.area().widthPx() == getWidth()
            && known.area().heightPx() == getHeight();
    if (!fits) {
      known =
          HotPlot.of(
              shown, new HotArea(getWidth(), getHeight(), metrics.textScale(), type().widths));
      plot = known;
      dirty = true;
    }
    return known;
  }

  private LabelType type() {
    double size = metrics.textScale() * HotArea.LABEL_PX;
    LabelType known = type;
    if (known == null || known.sizePx != size) {
      known = new LabelType(size);
      type = known;
    }
    return known;
  }

  @Override
  protected void layoutChildren() {
    HotPlot now = plot();
    if (now == null) {
      return;
    }
    if (dirty) {
      dirty = false;
      for (Canvas canvas : new Canvas[] {circles, marks}) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
      }
      clip.setWidth(getWidth());
      clip.setHeight(getHeight());
      new HotPainter(circles.getGraphicsContext2D(), now, theme, type()).paint(fills, found);
      frames.set(frames.get() + 1);
    }
    int keyboard = isFocused() ? indexOf(focusedKey.get()) : NONE;
    new HotMarks(marks.getGraphicsContext2D(), now, theme, type())
        .paint(indexOf(hovered.get()), indexOf(selected.get()), keyboard);
  }
}
