package dev.kiln.app.ui.details;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A share as a bar across the pane.
final class ShareBar {
  private ShareBar() {}

  static Region of(double share) {
    Region track = new Region();
    track.getStyleClass().add("track");
    Region fill = new Region();
    fill.getStyleClass().add("fill");
    StackPane bar = new StackPane(track, fill);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(5);
    bar.setMaxHeight(5);
    double clamped = Math.max(0, Math.min(1, share));
    fill.maxWidthProperty().bind(bar.widthProperty().multiply(clamped));
    return bar;
  }
}
