package dev.kiln.app.ui.threads;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// All threads with what they did and when. Selected threads become a thread filter, and a marked
/// part of the strips becomes a time filter. Thread filters only make rows faint, so that the user
/// can choose again.
final class ThreadsPane extends BorderPane implements DocumentView {
  private final Document document;
  private final ViewContext context;
  private final ThreadActions actions;
  private final TimeMark mark = new TimeMark();
  private final TableView<ThreadRow> table = new TableView<>(FXCollections.observableArrayList());
  private final ThreadColumns columns;
  private final ThreadBar bar;
  private @Nullable ThreadList list;
  private @Nullable StripPainter painter;
  private final Derived<ThreadList> lists;

  public ThreadsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    actions = new ThreadActions(document);
    bar = new ThreadBar(this);
    columns =
        new ThreadColumns(
            table,
            () -> list,
            document.preferences(),
            () -> new StripCell(() -> painter, mark, actions::showTime));
    table.setId("thread-table");
    table.setAccessibleText("Threads");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(Labels.label("No samples match", "t2"));
    table.setRowFactory(_ -> new ThreadTableRow());
    table.setContextMenu(menu());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ThreadRow>) _ -> tellNote());
    mark.spanProperty().addListener(_ -> tellNote());
    setTop(bar);
    setCenter(table);
    setMinSize(0, 0);
    lists =
        new Derived<>(
            document,
            () -> getScene() != null,
            answer -> view -> ThreadList.of(view, answer.query()),
            this::show);
    Following.follow(this, document.theme(), _ -> restyle());
  }

  @Override
  public void shown() {
    lists.shown();
  }

  private void show(ThreadList found, Answer answer) {
    Set<Integer> chosen =
        chosen().stream().map(ThreadRow::thread).collect(Collectors.toCollection(HashSet::new));
    list = found;
    painter = new StripPainter(found, document.theme().getValue());
    mark.reset(found.span(), found.totals().bucketNanos());
    table.getItems().setAll(found.rows());
    columns.renew();
    choose(row -> chosen.contains(row.thread()));
    bar.tell(found, answer.query());
    tellNote();
  }

  private void restyle() {
    if (list != null) {
      painter = new StripPainter(list, document.theme().getValue());
      table.refresh();
    }
  }

  private void choose(java.util.function.Predicate<ThreadRow> wanted) {
    int[] rows =
        java.util.stream.IntStream.range(0, table.getItems().size())
            .filter(i -> wanted.test(table.getItems().get(i)))
            .toArray();
    table.getSelectionModel().clearSelection();
    if (rows.length > 0) {
      table.getSelectionModel().selectIndices(rows[0], rows);
    }
  }

  private void tellNote() {
    ThreadList now = list;
    StripPainter strips = painter;
    if (now != null && strips != null) {
      bar.tellScale(now, strips.fullScale());
      bar.tellChosen(chosen(), table.getItems());
      bar.tellMark(mark.spanProperty().get());
    }
  }

  private List<ThreadRow> chosen() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("Show only these", this::showOnly),
        item("Hide these", this::hide),
        item("All threads", actions::showAll),
        new SeparatorMenuItem(),
        item("Choose their group", this::chooseGroup),
        item("Copy names", this::copyNames));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void key(KeyEvent e) {
    if (e.isControlDown() || e.isMetaDown() || e.isAltDown()) {
      return;
    }
    int step = e.getCode() == KeyCode.LEFT ? -1 : 1;
    TimeSpan span = mark.spanProperty().get();
    switch (e.getCode()) {
      case ENTER -> showOnly();
      case DELETE -> hide();
      case BACK_SPACE -> actions.showAllTime();
      case G -> chooseGroup();
      case LEFT, RIGHT -> mark.move(step, e.isShiftDown());
      case T -> {
        if (span != null) {
          actions.showTime(span);
        }
      }
      case ESCAPE -> {
        if (span == null) {
          return;
        }
        mark.clear();
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  void showOnly() {
    if (!chosen().isEmpty()) {
      actions.showOnly(chosen(), table.getItems());
    }
  }

  void hide() {
    if (!chosen().isEmpty()) {
      actions.hide(chosen());
    }
  }

  /// Chooses all threads that share their name but for a number with a chosen one.
  private void chooseGroup() {
    Set<String> groups =
        chosen().stream().map(row -> ThreadList.group(row.name())).collect(Collectors.toSet());
    choose(row -> groups.contains(ThreadList.group(row.name())));
  }

  private void copyNames() {
    Clipboards.copy(
        chosen().stream()
            .map(ThreadRow::shown)
            .collect(Collectors.joining(System.lineSeparator())));
  }

  void saveTable() {
    if (list != null) {
      context.exports().saveTable(document, columns.export(list));
    }
  }

  void copyTable() {
    if (list != null) {
      context.exports().copyTable(columns.export(list));
    }
  }

  ThreadActions actions() {
    return actions;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getFocusModel().focus(0);
    }
  }
}
