package dev.kiln.app.ui.document;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryEdits;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Term;
import dev.kiln.model.tree.FunctionTotals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Adds or changes one term of the query: its word and its value, checked as the text form checks
/// it; completes function and thread names.
final class FilterEditor {
  private static final int MOST_SUGGESTIONS = 12;
  private static final int MOST_SEEN = 6;
  private static final double OFFER_PX = 24;

  private final Document document;
  private final ComboBox<Term> word =
      new ComboBox<>(FXCollections.observableArrayList(QueryEdits.terms()));
  private final TextField value = new TextField();
  private final ListView<String> offers = new ListView<>();
  private final Label meaning = Labels.label("", "small", "t2");
  private final Label problem = Labels.label("", "small", "error-text");
  private final VBox content;
  private @Nullable PopOver popOver;

  private FilterEditor(
      Document document, Term initial, String initialValue, String doneName, Step step) {
    this.document = document;
    word.setId("term-word");
    value.setId("term-value");
    value.setPrefColumnCount(30);
    word.valueProperty().addListener((_, _, w) -> explain(w));
    word.setValue(initial);
    word.setVisibleRowCount(word.getItems().size());
    value.setText(initialValue);
    setUpOffers();
    Button done = new Button(doneName);
    done.getStyleClass().add("primary");
    Runnable apply = () -> apply(step);
    done.setOnAction(_ -> apply.run());
    value.setOnAction(_ -> apply.run());
    content = new VBox(8, new HBox(8, word, value, done), offers, meaning, problem);
  }

  /// Names that fit, below the field: Down goes there, Enter or a click takes one. A list and no
  /// popup, so that Enter in the field always means the term.
  private void setUpOffers() {
    offers.setId("term-offers");
    offers.setFixedCellSize(OFFER_PX);
    offers.setAccessibleText("Matching names");
    value.textProperty().subscribe(this::offer);
    word.valueProperty().addListener(_ -> offer(value.getText()));
    value.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.DOWN && offers.isVisible()) {
            offers.requestFocus();
            offers.getSelectionModel().selectFirst();
            e.consume();
          }
        });
    offers.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            take();
            e.consume();
          }
        });
    offers.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> take());
  }

  private void offer(String typed) {
    List<String> fitting = suggestions(typed);
    offers.getItems().setAll(fitting);
    offers.setVisible(!fitting.isEmpty());
    offers.setManaged(!fitting.isEmpty());
    offers.setPrefHeight(OFFER_PX * Math.min(MOST_SEEN, fitting.size()) + 2);
  }

  private void take() {
    String chosen = offers.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      value.setText(chosen);
      value.requestFocus();
      value.end();
    }
  }

  /// From the query to another with the edited term.
  private interface Step {
    Query apply(Query query, Term term, String value);
  }

  /// Opens the editor for a term that is added.
  static void add(Node owner, Document document) {
    new FilterEditor(document, Term.FOCUS, "", "Add", QueryEdits::plus).show(owner);
  }

  /// Opens the editor for the term at `index`.
  static void edit(Node owner, Document document, int index) {
    QueryEdits.Part part = QueryEdits.of(document.store().get().query()).get(index);
    Step step = (query, term, text) -> QueryEdits.with(query, index, term, text);
    new FilterEditor(document, part.term(), part.value(), "Change", step).show(owner);
  }

  private void show(Node owner) {
    popOver = PopOvers.show(owner, content);
    value.requestFocus();
    value.end();
  }

  private void explain(Term chosen) {
    value.setPromptText(chosen.argument().prompt());
    value.setDisable(chosen.argument() == Term.Argument.NONE);
    meaning.setText(chosen.meaning());
  }

  private void apply(Step step) {
    try {
      Query changed = step.apply(document.store().get().query(), word.getValue(), value.getText());
      document.store().update(s -> s.withQuery(changed));
      if (popOver != null) {
        popOver.hide();
      }
    } catch (QueryException e) {
      problem.setText(String.valueOf(e.getMessage()));
    }
  }

  private List<String> suggestions(String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    Answer answer = document.answerProperty().get();
    if (answer == null || part.length() < 2) {
      return List.of();
    }
    return switch (word.getValue().argument()) {
      case THREADS -> threads(part);
      case FRAMES -> functions(answer.totals(), part);
      default -> List.of();
    };
  }

  /// The heaviest functions whose name has the part, as expressions that match them alone.
  private static List<String> functions(FunctionTotals totals, String part) {
    List<Integer> keys = new ArrayList<>();
    for (int key = 0; key < totals.keys().size(); key++) {
      if (totals.isPresent(key)
          && totals.keys().name(key).toLowerCase(Locale.ROOT).contains(part)) {
        keys.add(key);
      }
    }
    keys.sort(Comparator.comparingLong(k -> -Math.abs(totals.total(k))));
    return keys.stream()
        .limit(MOST_SUGGESTIONS)
        .map(k -> Filter.exactly(totals.keys().name(k)))
        .toList();
  }

  private List<String> threads(String part) {
    List<String> names = new ArrayList<>();
    for (int t = 1; t < document.profile().threads().size(); t++) {
      String name = document.profile().threads().name(t);
      if (name.toLowerCase(Locale.ROOT).contains(part) && names.size() < MOST_SUGGESTIONS) {
        names.add(Filter.exactly(name));
      }
    }
    return names.stream().distinct().toList();
  }
}
