package dev.kiln.app.ui.common.table;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A table of functions that stays smooth with a hundred thousand rows: a row is an index, and
/// sorting and filtering take one pass over ids, in the background if there are many.
public final class FunctionTableView extends TableView<FunctionRow> {
  /// So few columns stand in a narrow list, where shares have no bars.
  private static final int NARROW = 3;

  private static final int MANY_ROWS = 20_000;

  private final Document document;
  private final Runnable changed;
  private final RowList rows = new RowList();
  private FunctionOrder order = FunctionOrder.by(FunctionColumn.SELF);
  private @Nullable FunctionFigures data;
  private int loads;
  private int arrangements;
  private boolean showing;

  /// @param columns from left to right
  /// @param sortedBy what rows are sorted by at first
  /// @param changed called when other rows are shown
  public FunctionTableView(
      Document document, List<FunctionColumn> columns, FunctionColumn sortedBy, Runnable changed) {
    this.document = document;
    this.changed = changed;
    order = FunctionOrder.by(sortedBy);
    getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    setItems(rows);
    for (FunctionColumn column : columns) {
      TableColumn<FunctionRow, FunctionRow> shown =
          FunctionCells.column(document, column, columns.size() > NARROW);
      getColumns().add(shown);
      if (column == sortedBy) {
        getSortOrder().add(shown);
      }
    }
    ColumnWidths.growWithText(this, getColumns(), document.preferences());
    double least = columns.size() > NARROW ? columns.getFirst().widthPx() : 0;
    ColumnWidths.widenFirst(this, getVisibleLeafColumns(), least);
    setSortPolicy(_ -> sortBy());
    document.colorsProperty().addListener(_ -> refresh());
    document.search().resultProperty().addListener(_ -> refresh());
  }

  /// The columns that are not hidden.
  public Set<FunctionColumn> shownColumns() {
    return getVisibleLeafColumns().stream()
        .map(c -> (FunctionColumn) c.getUserData())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Makes the figures of an answer in the background, then shows them; the last call wins.
  public void load(Answer answer, GroupBy by, int zoomed) {
    int asked = ++loads;
    Set<FunctionColumn> columns = shownColumns();
    FunctionOrder wanted = order;
    document.compute(
        _ -> {
          FunctionFigures table = new FunctionFigures(answer, by, zoomed, columns);
          return new Shown(table, wanted, wanted.of(table));
        },
        shown -> {
          if (asked == loads) {
            show(shown);
          }
        });
  }

  private record Shown(FunctionFigures table, FunctionOrder order, int[] ids) {}

  private void show(Shown shown) {
    data = shown.table();
    arrangements++;
    if (shown.order().equals(order)) {
      showRows(shown.table(), shown.ids());
    } else {
      rearrange();
    }
  }

  /// Filters by words, see [FunctionOrder].
  public void filter(String text) {
    order = order.withText(text);
    rearrange();
  }

  /// Shows the functions of one package or module alone; all if the group is empty.
  public void showWithin(GroupBy by, String group) {
    order = order.within(by, group);
    rearrange();
  }

  public FunctionOrder order() {
    return order;
  }

  /// What the rows are of; null until the first figures are there.
  public @Nullable FunctionFigures data() {
    return data;
  }

  private boolean sortBy() {
    if (getSortOrder().isEmpty()) {
      return true;
    }
    TableColumn<FunctionRow, ?> first = getSortOrder().getFirst();
    FunctionColumn column = (FunctionColumn) first.getUserData();
    order = order.sorted(column, first.getSortType() == SortType.DESCENDING);
    rearrange();
    return true;
  }

  private void rearrange() {
    FunctionFigures table = data;
    if (table == null) {
      return;
    }
    FunctionOrder wanted = order;
    int asked = ++arrangements;
    if (table.size() <= MANY_ROWS && wanted.group().isEmpty()) {
      showRows(table, wanted.of(table));
      return;
    }
    document.compute(
        _ -> wanted.of(table),
        ids -> {
          if (asked == arrangements) {
            showRows(table, ids);
          }
        });
  }

  private void showRows(FunctionFigures table, int[] ids) {
    FunctionRow chosen = getSelectionModel().getSelectedItem();
    showing = true;
    getSelectionModel().clearSelection();
    rows.show(table, ids);
    if (chosen != null && chosen.table().by() == table.by()) {
      select(table, chosen.name(), chosen.id());
    }
    showing = false;
    changed.run();
  }

  /// Ids stay if the answer has the same functions; else the name is looked for.
  private void select(FunctionFigures table, String name, int id) {
    boolean same = id < table.size() && table.name(id).equals(name);
    for (int other = 0; !same && other < table.size(); other++) {
      if (table.isPresent(other) && table.name(other).equals(name)) {
        choose(other);
        return;
      }
    }
    if (same) {
      choose(id);
    }
  }

  /// Whether rows are being replaced, so that the selection is not the user's.
  public boolean isShowing() {
    return showing;
  }

  /// Chooses the row of an id and brings it into sight, unless it is filtered out.
  public void choose(int id) {
    int index = rows.indexOfId(id);
    if (index < 0) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != index) {
      getSelectionModel().clearAndSelect(index);
      scrollTo(Math.max(0, index - 3));
    }
  }

  /// The rows as a table to export, as they stand; a name for it and which of them.
  public Table exported(String name, List<FunctionRow> rows) {
    List<FunctionColumn> columns =
        getVisibleLeafColumns().stream().map(c -> (FunctionColumn) c.getUserData()).toList();
    IntFunction<List<Cell>> cells =
        i -> columns.stream().map(column -> column.cell(rows.get(i))).toList();
    FunctionFigures table = data;
    if (table == null) {
      return new Table(name, List.of(), List.of());
    }
    return new Table(
        name,
        columns.stream().map(c -> c.exported(table.answer().valueType())).toList(),
        java.util.stream.IntStream.range(0, rows.size()).mapToObj(cells).toList());
  }
}
