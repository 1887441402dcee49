package dev.kiln.app.ui.common.table;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.FrameNames;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The name of a frame in one cell of a table: the colour of its box, the short name, how the code
/// was run, and what the short name leaves out in grey. The name takes the space first; what does
/// not fit after it is left out.
public final class NameBox extends Region {
  private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");
  private static final double SWATCH_PX = 10;
  private static final double GAP_PX = 7;
  private static final double LEAST_PX = 30;

  private final Region swatch = new Region();
  private final Label name = Labels.label("", "frame-name");
  private final Label kind = Labels.label("", "kind-mark");
  private final Label qualifier = Labels.label("", "t3", "small");

  public NameBox() {
    swatch.getStyleClass().add("swatch");
    setMinWidth(0);
    getChildren().addAll(swatch, name, kind, qualifier);
  }

  /// @param shortened whether the name is a function's, which has a short form
  /// @param kindMark one word for how the code was run; empty for none
  /// @param match whether the search found it
  public void show(String full, boolean shortened, String kindMark, boolean match) {
    name.setText(shortened ? FrameNames.shortName(full) : FrameNames.shown(full));
    name.pseudoClassStateChanged(MATCH, match);
    qualifier.setText(shortened ? FrameNames.qualifier(full) : "");
    kind.setText(kindMark);
    requestLayout();
  }

  /// A name with words of its own behind it, in grey.
  public void show(String full, String behind, boolean match) {
    show(full, true, "", match);
    qualifier.setText(behind);
  }

  /// The colour of the frame's box.
  public void color(int rgb) {
    swatch.setVisible(true);
    swatch.setStyle("-fx-background-color: " + Rgb.hex(rgb));
  }

  /// No colour, if there is no box.
  public void noColor() {
    swatch.setVisible(false);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    swatch.resizeRelocate(0, Math.rint((height - SWATCH_PX) / 2), SWATCH_PX, SWATCH_PX);
    double x = SWATCH_PX + GAP_PX;
    x = place(name, x, height, true);
    x = place(kind, x, height, false);
    place(qualifier, x, height, true);
  }

  /// Puts a label at a place, and returns the next.
  ///
  /// @param shrinks whether it may be cut, not only left out
  private double place(Label label, double x, double heightPx, boolean shrinks) {
    double wanted = label.prefWidth(-1);
    double room = Math.max(0, getWidth() - x);
    boolean shown = !label.getText().isEmpty() && (wanted <= room || shrinks && room >= LEAST_PX);
    label.setVisible(shown);
    if (!shown) {
      return x;
    }
    double high = Math.min(heightPx, label.prefHeight(-1));
    double wide = Math.min(wanted, room);
    label.resizeRelocate(x, Math.rint((heightPx - high) / 2), wide, high);
    return x + wide + GAP_PX;
  }

  @Override
  protected double computePrefWidth(double height) {
    double texts = name.prefWidth(-1) + kind.prefWidth(-1) + qualifier.prefWidth(-1);
    return SWATCH_PX + 3 * GAP_PX + texts;
  }

  @Override
  protected double computePrefHeight(double width) {
    return name.prefHeight(-1);
  }
}
