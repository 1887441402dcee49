package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.query.Filter;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The message over the canvas when nothing matches or the query is wrong: the reason, and what to
/// do.
final class EmptyState extends VBox {
  private final Document document;
  private @Nullable Answer answer;

  EmptyState(Document document) {
    this.document = document;
    setAlignment(Pos.CENTER);
    setSpacing(10);
    setPickOnBounds(false);
    document.problemProperty().addListener(_ -> refresh());
  }

  void update(@Nullable Answer newAnswer) {
    answer = newAnswer;
    refresh();
  }

  private void refresh() {
    String problem = document.problemProperty().get();
    boolean nothing = answer != null && answer.layout().totalWeight() == 0;
    setVisible(nothing || !problem.isEmpty());
    getChildren().clear();
    if (!problem.isEmpty()) {
      getChildren().addAll(Labels.label(problem, "title"), undoButton());
    } else if (nothing && answer != null) {
      boolean filtered = !answer.query().filters().isEmpty();
      getChildren().add(Labels.label(filtered ? "No samples match" : "No samples", "title"));
      if (filtered) {
        getChildren().add(dropButton(answer.query().filters()));
      } else {
        String type = answer.valueType().toString();
        getChildren().add(Labels.label("Every sample's " + type + " is 0.", "t2"));
      }
    }
  }

  private Button undoButton() {
    Button undo = new Button("Undo");
    undo.setOnAction(_ -> document.store().undo());
    return undo;
  }

  /// Offers to drop the last filter, which is the one that emptied the view.
  private Button dropButton(List<Filter> filters) {
    Filter last = filters.getLast();
    Button drop = new Button("Drop " + last.term().word() + " " + last.valueText());
    drop.setMnemonicParsing(false);
    drop.setOnAction(
        _ -> {
          List<Filter> fewer = new ArrayList<>(filters);
          fewer.removeLast();
          document.store().update(s -> s.withQuery(s.query().withFilters(fewer)));
        });
    return drop;
  }
}
