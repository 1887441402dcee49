package dev.kiln.app.ui.opening;

import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a tab shows if its file could not be read: one line that says what is wrong and where.
public final class ErrorPane extends VBox {
  public ErrorPane(String message, Runnable retry) {
    getStyleClass().add("surface");
    setAlignment(Pos.CENTER);
    setSpacing(12);
    Label text = Labels.label(message);
    text.setId("error");
    text.setWrapText(true);
    text.setMaxWidth(760);
    text.setMinHeight(Region.USE_PREF_SIZE);
    // The first centres lines of a text that wraps, the second the text in its label.
    text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    text.setAlignment(Pos.CENTER);
    Button copy = new Button("Copy", Icons.of(Feather.COPY, 14));
    copy.setOnAction(_ -> Clipboards.copy(message));
    Button again = new Button("Try again", Icons.of(Feather.ROTATE_CW, 14));
    again.setOnAction(_ -> retry.run());
    HBox buttons = new HBox(8, copy, again);
    buttons.setAlignment(Pos.CENTER);
    getChildren()
        .addAll(
            Icons.of(Feather.ALERT_TRIANGLE, 24),
            Labels.label("This file cannot be opened", "title"),
            text,
            buttons);
  }
}
