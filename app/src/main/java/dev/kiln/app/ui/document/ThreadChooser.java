package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.model.ThreadTable;
import java.util.List;
import java.util.TreeSet;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Chooses threads by name; becomes one thread filter of the query.
final class ThreadChooser extends Button {
  private final Document document;
  private final List<String> names;

  ThreadChooser(Document document) {
    this.document = document;
    ThreadTable threads = document.profile().threads();
    TreeSet<String> sorted = new TreeSet<>();
    for (int t = 1; t < threads.size(); t++) {
      if (!threads.name(t).isEmpty()) {
        sorted.add(threads.name(t));
      }
    }
    names = List.copyOf(sorted);
    setId("threads");
    setText("Threads  " + names.size());
    setAccessibleText("Choose threads");
    setMinWidth(USE_PREF_SIZE);
    setDisable(names.isEmpty());
    setOnAction(_ -> open());
  }

  private void open() {
    FilteredList<String> shown = new FilteredList<>(FXCollections.observableArrayList(names));
    ListView<String> list = new ListView<>(shown);
    list.setId("thread-list");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPrefSize(340, 300);
    TextField filter = new TextField();
    filter.setPromptText("Filter threads");
    filter.textProperty().addListener((_, _, t) -> shown.setPredicate(n -> n.contains(t)));
    Button apply = new Button("Show only these");
    apply.getStyleClass().add("primary");
    Button all = new Button("All threads");
    HBox buttons = new HBox(8, all, Labels.spring(), apply);
    VBox content = new VBox(8, filter, list, buttons);
    PopOver popOver = PopOvers.show(this, content);
    apply.setOnAction(
        _ -> {
          show(List.copyOf(list.getSelectionModel().getSelectedItems()));
          popOver.hide();
        });
    all.setOnAction(
        _ -> {
          show(List.of());
          popOver.hide();
        });
  }

  private void show(List<String> chosen) {
    document.store().update(s -> s.withQuery(QuerySteps.withThreads(s.query(), chosen)));
  }
}
