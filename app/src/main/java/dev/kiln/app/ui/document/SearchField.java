package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The search field: marks matches while the user types, and shows how many frames match and their
/// share of the total.
final class SearchField extends CustomTextField {
  private final Label result = Labels.label("", "mono", "t2");
  private final Runnable leave;
  private final Document document;

  /// @param leave gives the keyboard back to the view
  SearchField(Document document, Runnable leave) {
    this.document = document;
    this.leave = leave;
    setId("search");
    setPromptText("Search frames, /regex/");
    setLeft(Icons.of(Feather.SEARCH, 14));
    result.setMinWidth(Region.USE_PREF_SIZE);
    HBox right = new HBox(4, result);
    right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    setRight(right);
    setPrefWidth(296);
    setMinWidth(160);
    PauseTransition wait = new PauseTransition(Duration.millis(120));
    wait.setOnFinished(_ -> document.search().search(getText()));
    textProperty().addListener(_ -> wait.playFromStart());
    document.search().resultProperty().addListener((_, _, found) -> tell(found));
    document.search().problemProperty().addListener(_ -> tell(null));
    document
        .selectedNodeProperty()
        .addListener(_ -> tell(document.search().resultProperty().get()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER) {
      document.search().search(getText());
      document.search().step(e.isShiftDown() ? -1 : 1);
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE) {
      clear();
      document.search().search("");
      leave.run();
      e.consume();
    }
  }

  private void tell(@Nullable FrameSearch found) {
    String problem = document.search().problemProperty().get();
    if (found == null || document.answerProperty().get() == null) {
      result.setText(problem.isEmpty() ? "" : "not a regex");
      result.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
      return;
    }
    int position = document.search().position();
    String of = position == 0 ? "" : String.format(Locale.ROOT, "%,d of ", position);
    CallTree tree = document.answerProperty().get().tree();
    result.setText(
        found.matchCount() == 0
            ? "no match"
            : String.format(
                Locale.ROOT,
                "%s%,d · %s",
                of,
                found.matchCount(),
                Quantities.share(tree.shareOf(found.matchedTotal()))));
  }
}
