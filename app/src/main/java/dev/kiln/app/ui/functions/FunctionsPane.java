package dev.kiln.app.ui.functions;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The function table: self and total, sortable, filtered as one types; choosing a row chooses the
/// function's heaviest box, and choosing a box chooses its row.
public final class FunctionsPane extends BorderPane implements DocumentView {
  private final Document document;
  private final ObservableList<FunctionRow> all = FXCollections.observableArrayList();
  private final FilteredList<FunctionRow> filtered = new FilteredList<>(all);
  private final TableView<FunctionRow> table = new TableView<>();
  private final CustomTextField filter = new CustomTextField();
  private final Label count = Texts.label("", "small", "t2");
  private boolean linking;

  public FunctionsPane(ViewContext context) {
    this.document = context.document();
    SortedList<FunctionRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("functions");
    table.setAccessibleText("Functions");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setPlaceholder(Texts.label("No function matches", "t2"));
    FunctionColumns.addTo(table, this::answer);
    filter.setPromptText("Filter functions");
    filter.setId("function-filter");
    filter.setLeft(dev.kiln.app.ui.common.Icons.of(org.kordamp.ikonli.feather.Feather.FILTER, 13));
    filter.setPrefWidth(256);
    filter.textProperty().addListener((_, _, text) -> filterBy(text));
    HBox bar = new HBox(filter, count);
    bar.getStyleClass().addAll("bar", "view-bar");
    setTop(bar);
    setCenter(table);
    setMinSize(0, 0);
    document.answerProperty().addListener((_, _, answer) -> show(answer));
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowChosen(row));
    show(answer());
  }

  private @Nullable Answer answer() {
    return document.answerProperty().get();
  }

  private void show(@Nullable Answer answer) {
    if (answer == null) {
      return;
    }
    FunctionTotals totals = answer.totals();
    List<FunctionRow> rows = new ArrayList<>();
    for (int key = 0; key < totals.keys().size(); key++) {
      if (totals.isPresent(key)) {
        rows.add(FunctionRow.of(totals, key));
      }
    }
    linking = true;
    all.setAll(rows);
    linking = false;
    FunctionColumns.renew(table);
    countRows();
  }

  private void filterBy(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    filtered.setPredicate(
        row ->
            row.name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.module().toLowerCase(Locale.ROOT).contains(wanted));
    countRows();
  }

  private void countRows() {
    String shown = String.format(Locale.ROOT, "%,d", filtered.size());
    String of = String.format(Locale.ROOT, "%,d functions", all.size());
    count.setText(filtered.size() == all.size() ? of : shown + " of " + of);
  }

  /// A box was chosen: its function's row follows.
  private void nodeChosen(int node) {
    Answer answer = answer();
    if (linking || answer == null || node == Boxes.NONE || node == 0) {
      return;
    }
    int key = answer.tree().shape().key(node);
    linking = true;
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).key() == key) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(Math.max(0, i - 3));
        break;
      }
    }
    linking = false;
  }

  /// A row was chosen: the heaviest box of that function follows.
  private void rowChosen(@Nullable FunctionRow row) {
    Answer answer = answer();
    if (linking || row == null || answer == null) {
      return;
    }
    linking = true;
    document.chooseKey(row.key());
    linking = false;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  public TableView<FunctionRow> table() {
    return table;
  }

  /// What a value is in the table's words.
  static String share(long value, Answer answer) {
    return Quantities.share((double) value / answer.tree().total());
  }
}
