package dev.kiln.diffview;

import dev.kiln.diffview.words.Amounts;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import dev.kiln.render.layout.FrameNames;
import java.util.Comparator;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The columns of the delta table.
final class DeltaColumns {
  private static final double BAR_PX = 120;
  private static final double SCROLL_BAR_PX = 16;
  private static final double LEAST_NAME_PX = 240;

  /// Below this width reasons take the place of bars.
  private static final double ROOM_FOR_BARS_PX = 1060;

  private final TableView<DeltaRow> table;
  private final TableColumn<DeltaRow, DeltaRow> bar;
  private final TableColumn<DeltaRow, DeltaRow> why;
  private @Nullable DiffWords words;
  private @Nullable ChangeSplits splits;
  private double largest;
  private DiffPalette palette = new DiffPalette(Theme.LIGHT);

  DeltaColumns(TableView<DeltaRow> table) {
    this.table = table;
    TableColumn<DeltaRow, DeltaRow> name =
        column("Function", LEAST_NAME_PX, Comparator.comparing(row -> row.delta().name()));
    name.setCellFactory(_ -> new NameCell());
    bar = column("", BAR_PX + 16, byChange());
    bar.setCellFactory(_ -> new BarCell());
    bar.setSortable(false);
    TableColumn<DeltaRow, DeltaRow> change = column("Change", 96, byChange());
    change.setId("change");
    change.setCellFactory(_ -> new ChangeCell());
    table.getColumns().setAll(java.util.List.of(name, bar, change));
    table
        .getColumns()
        .addAll(
            java.util.List.of(
                text(
                    "Relative",
                    100,
                    Comparator.comparingDouble(row -> relative(row.delta())),
                    (_, d) ->
                        Amounts.selfRelative(d.base().scaledSelf(), d.current().scaledSelf())),
                text(
                    "Base",
                    86,
                    Comparator.comparingDouble(row -> row.delta().base().scaledSelf()),
                    (w, d) -> w.amount(d.base().scaledSelf())),
                text(
                    "Current",
                    86,
                    Comparator.comparingDouble(row -> row.delta().current().scaledSelf()),
                    (w, d) -> w.amount(d.current().scaledSelf())),
                text("95 % interval", 158, byChange(), (w, d) -> w.range(d.selfInterval()))));
    why = column("Why", 132, Comparator.comparing(this::reason));
    why.setId("why");
    why.setCellFactory(_ -> new ReasonCell());
    why.setVisible(false);
    table.getColumns().add(2, why);
    table.getColumns().forEach(c -> number(c, c.equals(name) || c.equals(why)));
    table.widthProperty().addListener(_ -> widen(name));
    why.visibleProperty().addListener(_ -> widen(name));
  }

  private static Comparator<DeltaRow> byChange() {
    return Comparator.comparingDouble(row -> Math.abs(row.delta().selfDelta()));
  }

  private static double relative(FunctionDelta delta) {
    double relative = delta.selfRelative();
    return Double.isNaN(relative) ? 0 : relative;
  }

  private static void number(TableColumn<DeltaRow, ?> column, boolean isText) {
    if (!isText) {
      column.setSortType(SortType.DESCENDING);
      column.getStyleClass().add("number-column");
    }
  }

  /// Names take what the figures leave.
  private void widen(TableColumn<DeltaRow, ?> name) {
    double others = 0;
    bar.setVisible(!why.isVisible() || table.getWidth() >= ROOM_FOR_BARS_PX);
    for (TableColumn<DeltaRow, ?> column : table.getVisibleLeafColumns()) {
      others += column.equals(name) ? 0 : column.getWidth();
    }
    name.setPrefWidth(Math.max(LEAST_NAME_PX, table.getWidth() - others - SCROLL_BAR_PX));
  }

  void show(DiffWords next, ChangeSplits nextSplits, Theme theme) {
    words = next;
    splits = nextSplits;
    why.setVisible(!nextSplits.rows().isEmpty());
    palette = new DiffPalette(theme);
    table.refresh();
  }

  /// @param change the change whose bar is as long as the column
  void scaleTo(double change) {
    largest = change;
  }

  private TableColumn<DeltaRow, DeltaRow> column(
      String title, double widthPx, Comparator<DeltaRow> order) {
    TableColumn<DeltaRow, DeltaRow> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setComparator(order);
    column.setPrefWidth(widthPx);
    return column;
  }

  private TableColumn<DeltaRow, DeltaRow> text(
      String title,
      double widthPx,
      Comparator<DeltaRow> order,
      BiFunction<DiffWords, FunctionDelta, String> text) {
    TableColumn<DeltaRow, DeltaRow> column = column(title, widthPx, order);
    column.setCellFactory(_ -> new TextCell(text));
    return column;
  }

  /// Whether a function is called more or costs more a call.
  private String reason(DeltaRow row) {
    ChangeSplits.Row split = splits == null ? null : splits.of(row.key());
    return split == null ? "calls unknown" : split.verdict().words();
  }

  private final class ReasonCell extends TableCell<DeltaRow, DeltaRow> {
    private final Label reason = Parts.whole("");

    ReasonCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable DeltaRow row, boolean empty) {
      super.updateItem(row, empty);
      reason.getStyleClass().remove("t3");
      if (row == null || empty) {
        setText("");
        setGraphic(null);
        return;
      }
      reason.setText(reason(row));
      setText(reason(row));
      if (splits == null || splits.of(row.key()) == null) {
        reason.getStyleClass().add("t3");
      }
      setGraphic(reason);
    }
  }

  private final class TextCell extends TableCell<DeltaRow, DeltaRow> {
    private final BiFunction<DiffWords, FunctionDelta, String> text;

    TextCell(BiFunction<DiffWords, FunctionDelta, String> text) {
      this.text = text;
      getStyleClass().add("number-cell");
    }

    @Override
    protected void updateItem(@Nullable DeltaRow row, boolean empty) {
      super.updateItem(row, empty);
      DiffWords now = words;
      setText(row == null || empty || now == null ? "" : text.apply(now, row.delta()));
    }
  }

  private final class ChangeCell extends TableCell<DeltaRow, DeltaRow> {
    ChangeCell() {
      getStyleClass().add("number-cell");
    }

    @Override
    protected void updateItem(@Nullable DeltaRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("more-text", "less-text");
      DiffWords now = words;
      if (row == null || empty || now == null) {
        setText("");
        return;
      }
      double change = row.delta().selfDelta();
      setText(now.delta(change));
      if (change != 0) {
        getStyleClass().add(change > 0 ? "more-text" : "less-text");
      }
    }
  }

  private final class BarCell extends TableCell<DeltaRow, DeltaRow> {
    private final Region bar = new Region();
    private final StackPane box = new StackPane(bar);

    BarCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      StackPane.setAlignment(bar, Pos.CENTER_LEFT);
      box.setMaxHeight(9);
    }

    @Override
    protected void updateItem(@Nullable DeltaRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty || !(largest > 0)) {
        setGraphic(null);
        return;
      }
      double change = row.delta().selfDelta();
      double width = Math.max(1, BAR_PX * Math.min(1, Math.abs(change) / largest));
      bar.setMinSize(width, 9);
      bar.setPrefSize(width, 9);
      bar.setMaxSize(width, 9);
      int fill = change > 0 ? palette.more(2) : change < 0 ? palette.less(2) : palette.same();
      bar.setStyle("-fx-background-radius: 3; -fx-background-color: " + Rgb.hex(fill));
      setGraphic(box);
    }
  }

  private static final class NameCell extends TableCell<DeltaRow, DeltaRow> {
    private final Label name = Parts.whole("", "row-name");
    private final Label qualifier = Parts.label("", "small", "t2");
    private final HBox box = new HBox(8, name, qualifier);

    NameCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      box.setAlignment(Pos.CENTER_LEFT);
      box.setMinWidth(0);
      getStyleClass().add("name-cell");
    }

    @Override
    protected void updateItem(@Nullable DeltaRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        setText("");
        return;
      }
      String full = row.delta().name();
      name.setText(FrameNames.shortName(full));
      qualifier.setText(FrameNames.qualifier(full));
      setText(FrameNames.shown(full));
      setGraphic(box);
    }
  }
}
