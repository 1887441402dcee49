package dev.kiln.app.ui.labels;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.query.Filter;
import dev.kiln.model.sampling.LabelTotals;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The values of a label, with what each has of the whole; one that is opened becomes a filter.
final class LabelsPane extends BorderPane implements DocumentView {
  /// More than anyone reads; the heaviest come first.
  static final int MOST_VALUES = 1_000;

  private final Document document;
  private final ComboBox<String> keys = new ComboBox<>();
  private final Label note = Labels.label("", "small", "t2");
  private final TableView<LabelRow> table = new TableView<>();
  private final LabelColumns columns;
  private final Derived<List<LabelTotals.Key>> totals;
  private List<LabelTotals.Key> found = List.of();
  private @Nullable Answer answer;

  LabelsPane(ViewContext context) {
    document = context.document();
    columns = new LabelColumns(table, document.preferences());
    keys.setId("label-keys");
    keys.setAccessibleText("Label");
    keys.valueProperty().addListener(_ -> fill());
    table.setId("labels");
    table.setAccessibleText("Values of the label");
    table.setPlaceholder(Labels.label("No sample of this selection has a label", "t2"));
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open();
            e.consume();
          }
        });
    table.setRowFactory(_ -> openedByDoubleClick());
    HBox bar = new HBox(8, Labels.label("Label", "t2"), keys, note);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(6, 8, 6, 8));
    setTop(bar);
    setCenter(table);
    setMinSize(0, 0);
    totals =
        new Derived<>(
            document,
            () -> getScene() != null,
            now -> view -> LabelTotals.of(view.profile(), now.rows(), now.tree().valueType()),
            this::show);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void shown() {
    totals.shown();
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  private void show(List<LabelTotals.Key> now, Answer of) {
    found = now;
    answer = of;
    String chosen = keys.getValue();
    List<String> names = now.stream().map(LabelTotals.Key::key).toList();
    keys.getItems().setAll(names);
    keys.setValue(names.contains(chosen) ? chosen : names.isEmpty() ? null : names.getFirst());
    keys.setDisable(names.isEmpty());
    fill();
  }

  private void fill() {
    LabelTotals.Key key =
        found.stream().filter(k -> k.key().equals(keys.getValue())).findFirst().orElse(null);
    Answer of = answer;
    if (key == null || of == null) {
      table.getItems().clear();
      note.setText("");
      return;
    }
    columns.of(of.valueType(), of.tree().whole());
    List<LabelTotals.Value> values = key.values();
    List<LabelRow> rows =
        new ArrayList<>(
            values.stream().limit(MOST_VALUES).map(v -> new LabelRow(v, false)).toList());
    if (key.withoutSamples() > 0) {
      rows.add(
          new LabelRow(new LabelTotals.Value("", key.withoutTotal(), key.withoutSamples()), true));
    }
    table.getItems().setAll(rows);
    note.setText(
        values.size() > MOST_VALUES
            ? "the heaviest %,d of %,d values".formatted(MOST_VALUES, values.size())
            : values.size() == 1 ? "1 value" : "%,d values".formatted(values.size()));
  }

  private TableRow<LabelRow> openedByDoubleClick() {
    TableRow<LabelRow> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
            open();
          }
        });
    return row;
  }

  /// Shows only the samples with the chosen value.
  private void open() {
    LabelRow row = table.getSelectionModel().getSelectedItem();
    String key = keys.getValue();
    if (row != null && !row.without() && key != null) {
      Filter only = new Filter.HasLabel(key, row.value().text());
      document.store().update(s -> s.withQuery(s.query().plus(only)));
    }
  }
}
