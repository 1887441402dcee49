package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState.View;
import dev.kiln.app.ui.common.Icons;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The views of a document, one button each; keys 1 to 3.
final class Rail extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  Rail(Document document) {
    getStyleClass().add("rail");
    add(document, View.FLAME, "Flame", Feather.ALIGN_LEFT);
    add(document, View.FUNCTIONS, "Functions", Feather.LIST);
    add(document, View.FACTS, "Facts", Feather.INFO);
    document.store().stateProperty().addListener((_, _, s) -> select(s.view()));
    select(document.store().get().view());
  }

  private void add(Document document, View view, String name, Feather icon) {
    ToggleButton button = new ToggleButton(name, Icons.of(icon, 17));
    button.setUserData(view);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(name + " (" + (view.ordinal() + 1) + ")"));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          document.store().replace(s -> s.withView(view));
        });
    getChildren().add(button);
  }

  private void select(View view) {
    group.getToggles().stream()
        .filter(t -> t.getUserData() == view)
        .forEach(t -> t.setSelected(true));
  }
}
