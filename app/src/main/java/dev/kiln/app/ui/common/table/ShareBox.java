package dev.kiln.app.ui.common.table;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.value.Quantities;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A share as a small bar with its percentage, for one cell of a table.
public final class ShareBox extends HBox {
  private static final double HEIGHT_PX = 6;

  private final Label text = new Label();
  private final Region fill = new Region();

  private final double barPx;

  public ShareBox() {
    this(40, 8);
  }

  /// @param barPx the length of a share of all
  /// @param gapPx between bar and percentage
  public ShareBox(double barPx, double gapPx) {
    super(gapPx);
    this.barPx = barPx;
    Region track = new Region();
    track.getStyleClass().add("track");
    fill.getStyleClass().add("fill");
    fixed(track, barPx);
    StackPane bar = new StackPane(track, fill);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMaxHeight(HEIGHT_PX);
    bar.setMinWidth(barPx);
    text.getStyleClass().add("mono");
    text.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    getChildren().addAll(bar, Labels.spring(), text);
  }

  private static void fixed(Region region, double widthPx) {
    region.setMinSize(widthPx, HEIGHT_PX);
    region.setPrefSize(widthPx, HEIGHT_PX);
    region.setMaxSize(widthPx, HEIGHT_PX);
  }

  /// @param share 0..1; NaN if there is no whole
  public void show(double share) {
    double length = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, Math.abs(share)));
    fixed(fill, length * barPx);
    text.setText(Quantities.share(share));
  }
}
