package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Short messages at the lower right: results stay for four seconds, failures until they are
/// closed.
final class Notices {
  private final StackPane host;

  Notices(StackPane host) {
    this.host = host;
  }

  void done(String text) {
    HBox card = card(text, Feather.CHECK, "t2");
    PauseTransition stay = new PauseTransition(Duration.seconds(4));
    stay.setOnFinished(_ -> host.getChildren().remove(card));
    stay.play();
  }

  void failed(String text) {
    card(text, Feather.ALERT_TRIANGLE, "error-text");
  }

  /// Words about work that goes on; they stay until it is done.
  Working working(String text) {
    return new Working(card(text, Feather.CLOCK, "t2"));
  }

  /// A notice of work that goes on.
  final class Working {
    private final HBox card;

    private Working(HBox card) {
      this.card = card;
    }

    /// Changes the words.
    void say(String text) {
      card.getChildren().stream()
          .filter(Label.class::isInstance)
          .forEach(label -> ((Label) label).setText(text));
    }

    void close() {
      host.getChildren().remove(card);
    }
  }

  /// Words with one thing to do about them; gone once it is done or closed.
  void offer(String text, String actionName, Runnable action) {
    HBox card = card(text, Feather.COLUMNS, "t2");
    Button button = new Button(actionName);
    button.getStyleClass().add("primary");
    button.setOnAction(
        _ -> {
          host.getChildren().remove(card);
          action.run();
        });
    card.getChildren().add(2, button);
  }

  private HBox card(String text, Feather icon, String style) {
    Label label = Labels.label(text, "small");
    label.setMaxWidth(560);
    HBox card = new HBox(10, Icons.of(icon, 15), label);
    card.getChildren().add(Icons.button(Feather.X, "Close", () -> host.getChildren().remove(card)));
    card.getStyleClass().addAll("card", style);
    card.setAlignment(Pos.CENTER_LEFT);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
    long others =
        host.getChildren().stream().filter(n -> n.getStyleClass().contains("card")).count();
    StackPane.setMargin(card, new javafx.geometry.Insets(0, 16, 40 + 52.0 * others, 0));
    host.getChildren().add(card);
    return card;
  }
}
