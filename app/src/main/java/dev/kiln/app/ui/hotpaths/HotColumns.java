package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.report.rank.RankFunctions;
import dev.kiln.app.report.rank.RankWords;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.table.ColumnWidths;
import dev.kiln.app.ui.hotpaths.HotCells.Marks;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.HotNumbers;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.model.value.Quantities;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the table of hot paths; which of them are visible depends on what is ranked and
/// on the width.
final class HotColumns {
  private static final double LEAST_NAME_PX = 180;

  /// Names that have this much leave room for the interval in words.
  private static final double ROOMY_NAME_PX = 480;

  private static final double SCROLL_BAR_PX = 18;

  private final TableView<HotRow> table;
  private final Supplier<Marks> marks;
  private final TableColumn<HotRow, HotRow> name = column("name", "Function", 240);
  private final TableColumn<HotRow, HotRow> share = column("share", "Share, 95 % interval", 160);
  private final TableColumn<HotRow, HotRow> source = column("source", "Calls from", 118);
  private final TableColumn<HotRow, HotRow> ofParent;
  private final TableColumn<HotRow, HotRow> interval;
  private final TableColumn<HotRow, HotRow> rate;
  private final TableColumn<HotRow, HotRow> calls;
  private final TableColumn<HotRow, HotRow> perCall;
  private final TableColumn<HotRow, HotRow> atSpeedup;
  private @Nullable HotNumbers numbers;
  private double largest = 1;

  HotColumns(TableView<HotRow> table, Supplier<Marks> marks, Preferences preferences) {
    this.table = table;
    this.marks = marks;
    TableColumn<HotRow, HotRow> rank =
        number("rank", "#", 48, (_, row) -> String.valueOf(row.rank()), HotRow::rank);
    rank.setSortType(SortType.ASCENDING);
    ofParent = number("of-parent", "Of its caller", 96, HotColumns::ofParent, HotRow::ofParent);
    interval =
        number("interval", "Interval", 116, (_, row) -> HotNumbers.interval(row), HotColumns::low);
    rate = number("rate", "Cores", 72, HotNumbers::rate, HotRow::rate);
    calls = number("calls", "Calls", 84, HotNumbers::calls, HotRow::callsPerSecond);
    perCall = number("per-call", "Per call", 80, HotNumbers::perCall, HotRow::costPerCall);
    atSpeedup = number("at-speedup", "At 2×", 64, HotNumbers::atSpeedup, HotColumns::of);
    TableColumn<HotRow, HotRow> gone =
        number("if-gone", "If gone", 66, (_, row) -> HotNumbers.ifGone(row), HotColumns::of);
    setUpWords();
    table
        .getColumns()
        .setAll(
            List.of(
                rank, name, ofParent, share, interval, rate, calls, perCall, source, gone,
                atSpeedup));
    ColumnWidths.growWithText(table, table.getColumns(), preferences);
    table.widthProperty().addListener(_ -> fit());
  }

  private void setUpWords() {
    name.setComparator(Comparator.comparing(HotRow::name));
    name.setCellFactory(_ -> new HotCells.Name(marks));
    name.getStyleClass().add("name-cell");
    share.setComparator(byNumber(HotColumns::low));
    share.setSortType(SortType.DESCENDING);
    share.setCellFactory(_ -> new HotCells.Share(marks, () -> largest));
    source.setComparator(Comparator.comparing(HotNumbers::source));
    source.setCellFactory(_ -> new HotCells.From());
  }

  private static double low(HotRow row) {
    return row.share().atLeast();
  }

  private static double of(HotRow row) {
    return row.share().share();
  }

  private static String ofParent(HotNumbers numbers, HotRow row) {
    return Double.isNaN(row.ofParent()) ? "" : Quantities.share(row.ofParent());
  }

  private static TableColumn<HotRow, HotRow> column(String id, String title, double widthPx) {
    TableColumn<HotRow, HotRow> column = new TableColumn<>(title);
    column.setId(id);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setPrefWidth(widthPx);
    return column;
  }

  private TableColumn<HotRow, HotRow> number(
      String id,
      String title,
      double widthPx,
      BiFunction<HotNumbers, HotRow, String> words,
      ToDoubleFunction<HotRow> sortedBy) {
    TableColumn<HotRow, HotRow> column = column(id, title, widthPx);
    column.setComparator(byNumber(sortedBy));
    column.setSortType(SortType.DESCENDING);
    column.getStyleClass().add("number-column");
    column.setCellFactory(_ -> cell(words));
    return column;
  }

  private TableCell<HotRow, HotRow> cell(BiFunction<HotNumbers, HotRow, String> words) {
    return new HotCells.Text(
        row -> {
          HotNumbers now = numbers;
          return now == null ? "" : words.apply(now, row);
        },
        "number-cell");
  }

  /// What is unknown is less than all.
  private static Comparator<HotRow> byNumber(ToDoubleFunction<HotRow> number) {
    return Comparator.comparingDouble(
        row -> {
          double value = number.applyAsDouble(row);
          return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        });
  }

  /// Names the columns of a ranking, and shows those that it fills.
  void show(HotAnswer ranking) {
    numbers = HotNumbers.of(ranking);
    String noun = RankFunctions.noun(ranking.paths().rows());
    boolean path = ranking.path() != null;
    boolean functions = !path && !ranking.ask().ofPaths();
    name.setText(
        path
            ? "Step"
            : functions ? title(ranking.paths().tree().shape().keys().by().word()) : "Path");
    String rates = ranking.words().rateTitle();
    rate.setText(rates.equals("a second") ? "Per s" : title(rates));
    calls.setText(title(noun));
    perCall.setText("Per " + RankFunctions.one(noun));
    atSpeedup.setText("At " + RankWords.times(ranking.ask().speedup()) + "×");
    ofParent.setVisible(path);
    calls.setVisible(functions);
    perCall.setVisible(functions);
    source.setVisible(functions);
    largest = ranking.rows().stream().mapToDouble(HotColumns::of).max().orElse(1);
    fit();
  }

  private static String title(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /// Names have what the others leave.
  private void fit() {
    double left = table.getWidth() - SCROLL_BAR_PX;
    for (TableColumn<HotRow, ?> column : table.getColumns()) {
      boolean counts = column.isVisible() && !column.equals(name) && !column.equals(interval);
      left -= counts ? column.getWidth() : 0;
    }
    interval.setVisible(left - interval.getWidth() >= ROOMY_NAME_PX);
    left -= interval.isVisible() ? interval.getWidth() : 0;
    name.setPrefWidth(Math.max(LEAST_NAME_PX, Math.floor(left)));
  }
}
