package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.details.DetailsPane;
import dev.kiln.app.ui.diff.DiffDetailsPane;
import java.util.List;
import javafx.scene.layout.StackPane;

/// The details of a comparison: of both sides in its own views, of the current side in the others.
final class DetailsSwitch extends StackPane {
  private final Document document;
  private final DetailsPane ofCurrent;
  private final DiffDetailsPane ofBoth;

  DetailsSwitch(ViewContext context, DetailsPane ofCurrent) {
    this.document = context.document();
    this.ofCurrent = ofCurrent;
    this.ofBoth = new DiffDetailsPane(context);
    setMinSize(0, 0);
    document.store().stateProperty().addListener(_ -> arrange());
    arrange();
  }

  private void arrange() {
    boolean both = document.store().get().view().showsBothSides();
    var wanted = both ? ofBoth : ofCurrent;
    if (!getChildren().contains(wanted)) {
      getChildren().setAll(List.of(wanted));
    }
  }
}
