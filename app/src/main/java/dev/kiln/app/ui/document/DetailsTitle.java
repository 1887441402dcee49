package dev.kiln.app.ui.document;

import dev.kiln.app.ui.common.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/// The title of the side column: its name, or a choice if a view has content of its own besides the
/// details.
final class DetailsTitle extends HBox {
  private final DetailsSwitch side;
  private final Label alone = Labels.label("Details", "caption");
  private final ToggleButton own = new ToggleButton();
  private final ToggleButton details = new ToggleButton("Details");
  private final SegmentedButton choice = new SegmentedButton(own, details);

  DetailsTitle(DetailsSwitch side) {
    this.side = side;
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    own.setId("side-own");
    details.setId("side-details");
    own.setOnAction(_ -> want(false));
    details.setOnAction(_ -> want(true));
    side.titleProperty().addListener(_ -> arrange());
    arrange();
  }

  private void want(boolean wanted) {
    side.wantDetails(wanted);
    arrange();
  }

  private void arrange() {
    String title = side.titleProperty().get();
    own.setText(title);
    (side.areDetailsWanted() ? details : own).setSelected(true);
    getChildren().setAll(List.of(title.isEmpty() ? alone : choice));
  }
}
