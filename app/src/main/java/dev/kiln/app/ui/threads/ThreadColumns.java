package dev.kiln.app.ui.threads;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.table.ColumnWidths;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the threads table.
final class ThreadColumns {
  private static final double LEAST_STRIP_PX = 140;
  private static final double SCROLL_BAR_PX = 14;

  private final TableView<ThreadRow> table;
  private final Supplier<@Nullable ThreadList> list;
  private final TableColumn<ThreadRow, String> name = text("Thread", ThreadRow::shown, 170, "name");
  private final TableColumn<ThreadRow, String> group = text("Group", ThreadRow::group, 120, "f");
  private final TableColumn<ThreadRow, String> kind = text("Kind", ThreadRow::kind, 64, "f");
  private final TableColumn<ThreadRow, Long> id;
  private final TableColumn<ThreadRow, Long> first;
  private final TableColumn<ThreadRow, ThreadRow> activity = new TableColumn<>("Activity");
  private boolean grouped;

  ThreadColumns(
      TableView<ThreadRow> table,
      Supplier<@Nullable ThreadList> list,
      Preferences preferences,
      Supplier<TableCell<ThreadRow, ThreadRow>> strip) {
    this.table = table;
    this.list = list;
    id = number("Id", ThreadRow::id, 74, (value, _) -> value == 0 ? "" : String.valueOf(value));
    first = number("First", ThreadRow::firstNanos, 78, (v, _) -> Quantities.time(v / 1e9));
    TableColumn<ThreadRow, Long> total =
        number("Total", ThreadRow::total, 78, (v, l) -> Quantities.format(v, l.valueType()));
    total.setId("thread-total");
    TableColumn<ThreadRow, Long> share =
        number("Total %", ThreadRow::total, 104, (v, l) -> Quantities.share(share(v, l)));
    share.setCellFactory(_ -> new ShareCell(list));
    activity.setId("activity");
    activity.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    activity.setCellFactory(_ -> strip.get());
    activity.setSortable(false);
    activity.setReorderable(false);
    table.getColumns().setAll(List.of(name, total, share, activity));
    table
        .getColumns()
        .addAll(
            List.of(
                number("Samples", ThreadRow::samples, 76, (v, _) -> Quantities.count(v)),
                text("Top function by self", r -> FrameNames.shortName(r.top()), 190, "name"),
                first,
                id,
                group,
                kind));
    first.setSortType(SortType.ASCENDING);
    id.setSortType(SortType.ASCENDING);
    ColumnWidths.growWithText(table, table.getColumns(), preferences);
    table.getSortOrder().add(total);
    table.widthProperty().addListener(_ -> fit());
  }

  static double share(long value, ThreadList list) {
    return list.all() == 0 ? Double.NaN : (double) value / list.all();
  }

  /// Shows the columns that the rows fill, sorts again, and drops what cells remember.
  void renew() {
    ThreadList now = list.get();
    if (now == null) {
      return;
    }
    grouped = now.rows().stream().anyMatch(r -> !r.group().isEmpty());
    kind.setVisible(now.rows().stream().anyMatch(r -> !r.kind().isEmpty()));
    id.setVisible(now.rows().stream().anyMatch(r -> r.id() != 0));
    first.setVisible(now.span().nanos() > 0);
    activity.setVisible(now.span().nanos() > 0);
    activity.setText("Activity " + (now.span().nanos() > 0 ? now.span().text() : ""));
    fit();
    table.sort();
    table.refresh();
  }

  /// Gives the strips what the other columns leave; if that is little, the group goes.
  private void fit() {
    double left = table.getWidth() - SCROLL_BAR_PX;
    for (TableColumn<ThreadRow, ?> column : table.getColumns()) {
      boolean counts = !column.equals(activity) && !column.equals(group) && column.isVisible();
      left -= counts ? column.getWidth() : 0;
    }
    group.setVisible(grouped && left - group.getWidth() >= LEAST_STRIP_PX);
    left -= group.isVisible() ? group.getWidth() : 0;
    activity.setPrefWidth(Math.max(LEAST_STRIP_PX, Math.floor(left)));
  }

  /// The table as it is sorted.
  Table export(ThreadList now) {
    List<Table.Column> columns =
        List.of(
            new Table.Column("Thread", ""),
            new Table.Column("Id", ""),
            new Table.Column("Group", ""),
            Table.Column.of("Total", now.valueType()),
            new Table.Column("Total %", "share"),
            new Table.Column("Samples", "count"),
            new Table.Column("First sample", "nanoseconds"),
            new Table.Column("Top function by self", ""));
    List<List<Cell>> rows = table.getItems().stream().map(row -> cells(row, now)).toList();
    return new Table("Threads", columns, rows);
  }

  private static List<Cell> cells(ThreadRow row, ThreadList now) {
    boolean timed = now.span().nanos() > 0;
    String time = timed ? Quantities.time(row.firstNanos() / 1e9) : "";
    return List.of(
        new Cell.Name(row.shown()),
        new Cell.Text(row.id() == 0 ? "" : String.valueOf(row.id())),
        new Cell.Text(row.group()),
        new Cell.Amount(row.total(), now.valueType()),
        new Cell.Share(share(row.total(), now)),
        new Cell.Whole(row.samples()),
        timed ? new Cell.Whole(row.firstNanos(), time) : Cell.Text.NONE,
        new Cell.Name(row.top()));
  }

  private static TableColumn<ThreadRow, String> text(
      String title, Function<ThreadRow, String> get, double widthPx, String role) {
    TableColumn<ThreadRow, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(get.apply(c.getValue())));
    column.setPrefWidth(widthPx);
    column.getStyleClass().add(role.equals("name") ? "name-cell" : "faint-cell");
    return column;
  }

  /// How a number is written, given what it is part of.
  private interface Writer {
    String text(long value, ThreadList list);
  }

  private TableColumn<ThreadRow, Long> number(
      String title, ToLongFunction<ThreadRow> get, double widthPx, Writer writer) {
    TableColumn<ThreadRow, Long> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(get.applyAsLong(c.getValue())));
    column.setComparator(Comparator.comparingLong(Long::longValue));
    column.setSortType(SortType.DESCENDING);
    column.setPrefWidth(widthPx);
    column.getStyleClass().add("number-column");
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                getStyleClass().add("number-cell");
              }

              @Override
              protected void updateItem(@Nullable Long value, boolean empty) {
                super.updateItem(value, empty);
                ThreadList now = list.get();
                setText(empty || value == null || now == null ? "" : writer.text(value, now));
              }
            });
    return column;
  }
}
