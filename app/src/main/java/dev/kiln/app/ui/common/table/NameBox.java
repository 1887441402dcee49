package dev.kiln.app.ui.common.table;

import dev.kiln.app.ui.common.Texts;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.FrameNames;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The name of a frame in one cell of a table: the colour of its box, the short name, what the
/// short name leaves out in grey, and how the code was run.
public final class NameBox extends HBox {
  private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

  private final Region swatch = new Region();
  private final Label name = Texts.label("", "frame-name");
  private final Label qualifier = Texts.label("", "t3", "small");
  private final Label kind = Texts.label("", "kind-mark");

  public NameBox() {
    super(7);
    setAlignment(Pos.CENTER_LEFT);
    swatch.getStyleClass().add("swatch");
    name.setMinWidth(40);
    kind.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(swatch, name, kind, qualifier);
  }

  /// @param shortened whether the name is a function's, which has a short form
  /// @param kindMark one word for how the code was run; empty for none
  /// @param match whether the search found it
  public void show(String full, boolean shortened, String kindMark, boolean match) {
    String shown = shortened ? FrameNames.shortName(full) : full;
    name.setText(shown);
    name.pseudoClassStateChanged(MATCH, match);
    qualifier.setText(shortened ? FrameNames.qualifier(full) : "");
    kind.setText(kindMark);
    kind.setVisible(!kindMark.isEmpty());
    kind.setManaged(!kindMark.isEmpty());
  }

  /// The colour of the frame's box.
  public void color(int rgb) {
    swatch.setVisible(true);
    swatch.setStyle("-fx-background-color: " + Rgb.hex(rgb));
  }

  /// No colour, where there is no box.
  public void noColor() {
    swatch.setVisible(false);
  }
}
