package dev.kiln.render.fx.hot;

import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.PictureRegion;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The picture of hot paths as a control: calls per second on the horizontal axis, cost per call on
/// the vertical one.
///
/// Circles and marks are two canvases, so that the pointer moves without the circles being painted
/// again. Functions are told by their merge keys, so that a choice outlives another size.
public final class HotCanvas extends PictureRegion {
  /// No function.
  public static final int NONE = HotPlot.NONE;

  private final GraphicsContext marks = addCanvas();
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);
  private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
  private final ReadOnlyIntegerWrapper focusedKey = new ReadOnlyIntegerWrapper(NONE);
  private final HotView view = new HotView();
  private Theme theme = Theme.LIGHT;
  private IntUnaryOperator fills = _ -> 0;
  private @Nullable IntPredicate found;

  public HotCanvas() {
    super("hot-canvas", "Hot paths");
    takeKeyboard(this::keyboardCame);
    selected.addListener(_ -> selectionChanged());
    new HotInput(this).install();
  }

  /// Shows functions. What is chosen stays, whether it is among them or not.
  ///
  /// @param fill the colour of a merge key, `0xRRGGBB`, as [dev.kiln.render.color.KeyColors] says
  public void show(HotPoints newPoints, IntUnaryOperator fill, Theme newTheme) {
    view.show(newPoints);
    fills = fill;
    theme = newTheme;
    hovered.set(NONE);
    repaint();
  }

  /// Changes colours and theme; all else stays.
  public void restyle(IntUnaryOperator fill, Theme newTheme) {
    fills = fill;
    theme = newTheme;
    repaint();
  }

  /// Multiplies type, circles and paddings; there are no rows to be lower.
  public void setSizes(RowSizes sizes) {
    view.setScale(sizes.textScale());
    repaint();
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
    remark();
  }

  /// The merge key of the chosen function, which need not be in the picture; [#NONE] for none.
  public IntegerProperty selectedKeyProperty() {
    return selected;
  }

  /// The merge key of the function that the keyboard is at; [#NONE] for none.
  public ReadOnlyIntegerProperty focusedKeyProperty() {
    return focusedKey.getReadOnlyProperty();
  }

  private void keyboardCame(boolean has) {
    if (has && indexOf(focusedKey.get()) == NONE && circles() > 0) {
      int chosen = indexOf(selected.get());
      focus(chosen == NONE ? 0 : chosen);
    }
    remark();
  }

  private void selectionChanged() {
    int chosen = indexOf(selected.get());
    if (chosen != NONE) {
      focus(chosen);
    }
    remark();
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
    hover(keyAt(x, y));
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
      remark();
    }
  }

  /// Where things lie at the present size; null before anything is shown.
  @Nullable HotPlot plot() {
    return view.plot(getWidth(), getHeight());
  }

  @Override
  protected boolean hasPicture() {
    return plot() != null;
  }

  @Override
  protected void paint(GraphicsContext g) {
    HotPlot now = plot();
    if (now != null) {
      new HotPainter(g, now, theme, view.type(), fills, found).paint();
    }
  }

  @Override
  protected void placeMarks() {
    HotPlot now = plot();
    if (now != null) {
      int keyboard = isFocused() ? indexOf(focusedKey.get()) : NONE;
      new HotMarks(marks, now, theme, view.type())
          .paint(indexOf(hovered.get()), indexOf(selected.get()), keyboard);
    }
  }
}
