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
  private static final double BAR_PX = 40;
  private static final double HEIGHT_PX = 6;

  private final Label text = new Label();
  private final Region fill = new Region();

  public ShareBox() {
    super(8);
    Region track = new Region();
    track.getStyleClass().add("track");
    fill.getStyleClass().add("fill");
    fixed(track, BAR_PX);
    StackPane bar = new StackPane(track, fill);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMaxHeight(HEIGHT_PX);
    bar.setMinWidth(BAR_PX);
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

  /// @param share 0..1; NaN where there is no whole
  public void show(double share) {
    double length = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, Math.abs(share)));
    fixed(fill, length * BAR_PX);
    text.setText(Quantities.share(share));
  }
}
