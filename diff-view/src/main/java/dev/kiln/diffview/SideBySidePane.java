package dev.kiln.diffview;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Two profiles side by side on a shared scale: a pixel is the same amount on both sides, so a
/// longer root is a larger total.
///
/// Siblings are sorted by name, so that the same code stands at the same place. Only profiles that
/// count the same thing in the same unit may meet here.
public final class SideBySidePane extends BorderPane {
  /// One side.
  ///
  /// @param name the file's name
  /// @param tree its call tree
  public record Side(String name, CallTree tree) {
    ValueType type() {
      return tree.profile().valueTypes().get(tree.valueType());
    }
  }

  private final FlameCanvas baseCanvas = new FlameCanvas();
  private final FlameCanvas currentCanvas = new FlameCanvas();
  private final Side base;
  private final Side current;

  /// @throws IllegalArgumentException where the two sides count different units
  public SideBySidePane(Side base, Side current, Theme theme) {
    if (!base.type().unit().equals(current.type().unit())) {
      throw new IllegalArgumentException(
          base.name() + " counts " + base.type() + ", " + current.name() + " " + current.type());
    }
    this.base = base;
    this.current = current;
    long scale = Math.max(base.tree().total(), current.tree().total());
    show(baseCanvas, base, theme, scale);
    show(currentCanvas, current, theme, scale);
    SplitPane split =
        new SplitPane(titled("base", base, baseCanvas), titled("current", current, currentCanvas));
    setTop(change());
    setCenter(split);
  }

  private static void show(FlameCanvas canvas, Side side, Theme theme, long scale) {
    FlameLayout layout = FlameLayout.of(side.tree(), Order.NAME);
    canvas.setFullWidth(scale);
    canvas.show(layout, PackageColors.of(side.tree(), theme), theme, Orientation.ICICLE);
  }

  /// Follows the window's theme.
  public void setTheme(Theme theme) {
    baseCanvas.restyle(PackageColors.of(base.tree(), theme), theme);
    currentCanvas.restyle(PackageColors.of(current.tree(), theme), theme);
  }

  public FlameCanvas baseCanvas() {
    return baseCanvas;
  }

  public FlameCanvas currentCanvas() {
    return currentCanvas;
  }

  private static BorderPane titled(String role, Side side, FlameCanvas canvas) {
    Label word = new Label(role);
    word.getStyleClass().addAll("t2", "small");
    Label name = new Label(side.name());
    name.getStyleClass().add("strong");
    Label total = new Label(Quantities.format(side.tree().total(), side.type()));
    total.getStyleClass().add("mono");
    HBox bar = new HBox(word, name, total);
    bar.getStyleClass().addAll("bar", "view-bar");
    BorderPane pane = new BorderPane(canvas);
    pane.setTop(bar);
    pane.setMinSize(0, 0);
    return pane;
  }

  /// The two totals in words: `0.14 s less (-7.8 %): 1.44 s -> 1.30 s`.
  public String changeText() {
    long before = base.tree().total();
    long after = current.tree().total();
    ValueType type = current.type();
    String totals = Quantities.format(before, type) + " → " + Quantities.format(after, type);
    if (before == after) {
      return "the same: " + totals;
    }
    String amount = Quantities.format(Math.abs(after - before), type);
    String percent =
        before == 0
            ? ""
            : String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * (after - before) / before);
    return amount + (after > before ? " more" : " less") + percent + ": " + totals;
  }

  private HBox change() {
    Label text = new Label(base.type() + ", absolute, one run a side: run-to-run noise is unknown");
    text.getStyleClass().addAll("t2", "small");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label change = new Label(changeText());
    change.setId("change");
    change.getStyleClass().add("strong");
    HBox bar = new HBox(change, spring, text);
    bar.getStyleClass().addAll("bar", "view-bar");
    return bar;
  }
}
