package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The views of a document, one button each, in groups; a view that the profile cannot fill is
/// faint, and says why when it is selected. Scrolls with the wheel if the window is too low for
/// all.
final class Rail extends ScrollPane {
  private final VBox buttons = new VBox();
  private final ToggleGroup group = new ToggleGroup();

  Rail(Document document) {
    getStyleClass().add("rail-pane");
    buttons.getStyleClass().add("rail");
    setContent(buttons);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    setFocusTraversable(false);
    int last = 0;
    for (ViewKind kind : Views.ALL) {
      if (kind.group() != last) {
        buttons.getChildren().add(new Separator());
        last = kind.group();
      }
      add(document, kind);
    }
    document.store().stateProperty().addListener((_, _, s) -> select(s.view()));
    select(document.store().get().view());
  }

  private void add(Document document, ViewKind kind) {
    ToggleButton button = new ToggleButton(kind.name(), Icons.of(kind.icon(), 17));
    button.setUserData(kind.view());
    button.setId("view-" + kind.view().id());
    button.setToggleGroup(group);
    String missing = kind.missing().apply(document.subject());
    button.setTooltip(
        new Tooltip(
            kind.name()
                + " ("
                + kind.key().getName()
                + ")"
                + (missing.isEmpty() ? "" : ": " + missing)));
    if (!missing.isEmpty()) {
      button.getStyleClass().add("unfilled");
    }
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          document.store().replace(s -> s.withView(kind.view()));
        });
    buttons.getChildren().add(button);
  }

  private void select(View view) {
    group.getToggles().stream()
        .filter(t -> view.equals(t.getUserData()))
        .forEach(t -> t.setSelected(true));
  }
}
