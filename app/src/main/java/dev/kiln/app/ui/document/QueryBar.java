package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Transform;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What is looked at: value type, threads, a chip per filter; undo, text form, command, search.
final class QueryBar extends HBox {
  private final Document document;
  private final FlowPane chips = new FlowPane(6, 4);
  private final TextField text = new TextField();
  private final ComboBox<ValueType> valueType = new ComboBox<>();
  private boolean showing;

  QueryBar(Document document, SearchField search, Exporter exports) {
    this.document = document;
    getStyleClass().addAll("bar", "query-bar");
    chips.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    chips.setPrefWrapLength(300);
    chips.setMinWidth(0);
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
            Icons.button(Feather.EDIT_2, "Edit the query as text", this::toggleText),
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

  private void toggleText() {
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
      text.setTooltip(new javafx.scene.control.Tooltip(e.getMessage()));
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
    chips.getChildren().clear();
    for (int i = 0; i < query.filters().size(); i++) {
      int index = i;
      Filter filter = query.filters().get(i);
      chips.getChildren().add(chip(filter.word(), filter.valueText(), () -> removeFilter(index)));
    }
    for (int i = 0; i < query.transforms().size(); i++) {
      int index = i;
      Transform transform = query.transforms().get(i);
      chips
          .getChildren()
          .add(chip(transform.word(), transform.valueText(), () -> removeTransform(index)));
    }
    Button add = new Button("Filter", Icons.of(Feather.PLUS, 13));
    add.getStyleClass().addAll("chip", "add");
    add.setId("add-filter");
    add.setOnAction(_ -> FilterEditor.show(add, document));
    chips.getChildren().add(add);
  }

  private Button chip(String word, String value, Runnable remove) {
    // Escaped punctuation reads as what it means; the tooltip has the expression.
    String plain = value.replaceAll("\\\\([^A-Za-z0-9])", "$1");
    String cut = plain.length() > 40 ? plain.substring(0, 39) + "…" : plain;
    HBox content =
        new HBox(6, Texts.label(word, "field"), Texts.label(cut, "mono"), Icons.of(Feather.X, 12));
    content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Button chip = new Button();
    chip.setGraphic(content);
    chip.getStyleClass().add("chip");
    chip.setAccessibleText("Remove " + word + " " + plain);
    chip.setTooltip(new javafx.scene.control.Tooltip(word + " " + value + " (click to remove)"));
    chip.setOnAction(_ -> remove.run());
    return chip;
  }

  private void removeFilter(int index) {
    document
        .store()
        .update(
            s -> {
              List<Filter> filters = new ArrayList<>(s.query().filters());
              filters.remove(index);
              return s.withQuery(s.query().withFilters(filters));
            });
  }

  private void removeTransform(int index) {
    document
        .store()
        .update(
            s -> {
              List<Transform> transforms = new ArrayList<>(s.query().transforms());
              transforms.remove(index);
              return s.withQuery(s.query().withTransforms(transforms));
            });
  }
}
