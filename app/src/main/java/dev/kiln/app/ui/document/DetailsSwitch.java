package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.ui.common.Aside;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.details.DetailsPane;
import dev.kiln.app.ui.diff.DiffDetailsPane;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Decides what is shown at the side: the view's own content, unless the user wants the details. In
/// the views of a comparison the details are of both sides, in other views of the current side.
final class DetailsSwitch extends StackPane {
  private final Document document;
  private final ViewStack views;
  private final DetailsPane ofCurrent;
  private final @Nullable DiffDetailsPane ofBoth;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private boolean detailsWanted;

  DetailsSwitch(ViewContext context, ViewStack views) {
    this.document = context.document();
    this.views = views;
    this.ofCurrent = new DetailsPane(context);
    this.ofBoth =
        switch (document.subject()) {
          case OneProfile _ -> null;
          case TwoSides _ -> new DiffDetailsPane(context);
        };
    setMinSize(0, 0);
    document.store().stateProperty().addListener(_ -> arrange());
    arrange();
  }

  /// What the view has for the side is called; empty if it has nothing.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  boolean areDetailsWanted() {
    return detailsWanted;
  }

  /// Shows the details, or what the view has in their place.
  void wantDetails(boolean wanted) {
    detailsWanted = wanted;
    arrange();
  }

  private void arrange() {
    Aside own = views.aside();
    title.set(own == null ? "" : own.title());
    Region wanted = own == null || detailsWanted ? details() : own.content();
    if (!getChildren().contains(wanted)) {
      getChildren().setAll(List.of(wanted));
    }
  }

  private Region details() {
    boolean both = document.store().get().view().bothSides();
    return ofBoth != null && both ? ofBoth : ofCurrent;
  }
}
