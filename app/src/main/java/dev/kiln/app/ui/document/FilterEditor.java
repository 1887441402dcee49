package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Transform;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Adds one filter: its kind and its value, checked as the text form checks it.
final class FilterEditor {
  private static final List<String> WORDS =
      List.of("focus", "ignore", "hide", "thread", "time", "label", "trace-id", "span-id");

  private FilterEditor() {}

  static void show(Node owner, Document document) {
    ComboBox<String> word = new ComboBox<>(FXCollections.observableArrayList(WORDS));
    word.setValue("focus");
    TextField value = new TextField();
    value.setPrefColumnCount(26);
    value.setPromptText(prompt("focus"));
    word.valueProperty().addListener((_, _, w) -> value.setPromptText(prompt(w)));
    Label problem = Texts.label("", "small", "error-text");
    Button add = new Button("Add");
    add.getStyleClass().add("primary");
    VBox content = new VBox(8, new HBox(8, word, value, add), problem);
    content.setPadding(new Insets(12));
    PopOver popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popOver.setDetachable(false);
    popOver.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
    popOver.getRoot().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
    Runnable apply =
        () -> {
          try {
            add(document, word.getValue(), value.getText());
            popOver.hide();
          } catch (QueryException e) {
            problem.setText(String.valueOf(e.getMessage()));
          }
        };
    add.setOnAction(_ -> apply.run());
    value.setOnAction(_ -> apply.run());
    popOver.show(owner);
    value.requestFocus();
  }

  private static void add(Document document, String word, String value) {
    if (value.isBlank()) {
      throw new QueryException(word + ": nothing is given");
    }
    if (word.equals("hide")) {
      Transform hide = new Transform.Hide(value);
      document.store().update(s -> s.withQuery(s.query().plus(hide)));
    } else {
      var filter = QueryText.filter(word, value);
      document.store().update(s -> s.withQuery(s.query().plus(filter)));
    }
  }

  private static String prompt(String word) {
    return switch (word) {
      case "thread" -> "regular expression of thread names";
      case "time" -> "10s..20s";
      case "label" -> "key=value";
      case "trace-id", "span-id" -> "hex or decimal id";
      default -> "regular expression of function names";
    };
  }
}
