package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryEdits;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What is looked at: value type, threads, a chip per filter; undo, text form, command, search.
final class QueryBar extends HBox {
  private final Document document;
  private final ChipRows chips = new ChipRows();
  private final TextField text = new TextField();
  private final ComboBox<ValueType> valueType = new ComboBox<>();
  private boolean showing;

  QueryBar(Document document, SearchField search, Exporter exports) {
    this.document = document;
    getStyleClass().addAll("bar", "query-bar");
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.ALWAYS);
    setUpValueType();
    setUpText();
    Button undo = Icons.button(Feather.ROTATE_CCW, "Undo (Ctrl+Z)", () -> document.store().undo());
    undo.disableProperty().bind(document.store().canUndoProperty().not());
    Button redo = Icons.button(Feather.ROTATE_CW, "Redo (Ctrl+Y)", () -> document.store().redo());
    redo.disableProperty().bind(document.store().canRedoProperty().not());
    getChildren().add(valueType);
    if (document.profile().samples().hasThreads()) {
      getChildren().add(new ThreadChooser(document));
    }
    getChildren()
        .addAll(
            chips,
            text,
            undo,
            redo,
            Icons.button(Feather.EDIT_2, "Edit the query as text (Q)", this::toggleText),
            Icons.button(
                Feather.TERMINAL,
                "Copy the command that draws this picture",
                () -> exports.copyCommand(document)),
            search);
    document.store().stateProperty().addListener((_, _, state) -> show(state));
    show(document.store().get());
  }

  private void setUpValueType() {
    valueType.setItems(FXCollections.observableArrayList(document.profile().valueTypes()));
    valueType.setId("value-type");
    valueType.setAccessibleText("Value type");
    valueType.setMinWidth(Region.USE_PREF_SIZE);
    valueType.setVisibleRowCount(16);
    valueType
        .valueProperty()
        .addListener(
            (_, _, type) -> {
              if (!showing && type != null) {
                String name = type.toString();
                document.store().update(s -> s.withQuery(s.query().withValueType(name)));
              }
            });
  }

  private void setUpText() {
    text.setId("query-text");
    text.getStyleClass().add("mono");
    text.setPromptText("value=cpu time=10s..20s thread=http-.* focus=RE hide=RE by=line");
    text.setVisible(false);
    text.setManaged(false);
    text.setOnAction(_ -> apply());
  }

  /// Swaps the chips for the text form, and back.
  void toggleText() {
    boolean asText = !text.isVisible();
    text.setVisible(asText);
    text.setManaged(asText);
    chips.setVisible(!asText);
    chips.setManaged(!asText);
    if (asText) {
      text.setText(QueryText.format(document.store().get().query()));
      text.requestFocus();
      text.end();
    }
  }

  private void apply() {
    try {
      Query query = QueryText.parse(text.getText());
      document.store().update(s -> s.withQuery(query));
      text.setStyle("");
      text.setTooltip(null);
      toggleText();
    } catch (QueryException e) {
      text.setStyle("-fx-border-color: -k-error");
      text.setTooltip(new Tooltip(e.getMessage()));
    }
  }

  private void show(DocumentState state) {
    Query query = state.query();
    showing = true;
    List<ValueType> types = document.profile().valueTypes();
    ValueType shown = types.get(document.profile().info().defaultValueType());
    for (ValueType type : types) {
      if (type.toString().equals(query.valueType())) {
        shown = type;
      }
    }
    valueType.setValue(shown);
    showing = false;
    showChips(query);
  }

  private void showChips(Query query) {
    List<QueryEdits.Part> parts = QueryEdits.of(query);
    Button add = new Button("Filter", Icons.of(Feather.PLUS, 13));
    add.getStyleClass().addAll("chip", "add");
    add.setId("add-filter");
    add.setTooltip(new Tooltip("Add a filter or a way to act on stacks (A)"));
    add.setOnAction(_ -> FilterEditor.add(add, document));
    List<ChipButton> buttons = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int index = i;
      buttons.add(
          new ChipButton(
              parts.get(i),
              note(query, i),
              owner -> FilterEditor.edit(owner, document, index),
              () -> remove(index)));
    }
    chips.show(buttons, add);
  }

  private String note(Query query, int index) {
    List<Filter> filters = query.filters();
    return index < filters.size() ? filters.get(index).note(document.profile()) : "";
  }

  private void remove(int index) {
    document.store().update(s -> s.withQuery(QueryEdits.without(s.query(), index)));
  }

  /// Opens the editor for one more term.
  void addTerm() {
    FilterEditor.add(chips, document);
  }
}
