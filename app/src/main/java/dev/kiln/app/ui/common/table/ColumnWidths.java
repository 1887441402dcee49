package dev.kiln.app.ui.common.table;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Following;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;

/// The widths of a table's columns: they grow with the text size, and the first column takes the
/// rest, because names are shortened first.
public final class ColumnWidths {
  private static final double SCROLL_BAR_PX = 16;
  private static final double ALL_PERCENT = 100;

  private ColumnWidths() {}

  /// Multiplies the widths that the columns have by the size of the text, now and later.
  public static void growWithText(
      Control table,
      ObservableList<? extends TableColumnBase<?, ?>> columns,
      Preferences preferences) {
    double[] widths = columns.stream().mapToDouble(TableColumnBase::getPrefWidth).toArray();
    Following.follow(
        table,
        preferences.textPercentProperty(),
        percent -> {
          for (int c = 0; c < widths.length; c++) {
            columns.get(c).setPrefWidth(widths[c] * percent.doubleValue() / ALL_PERCENT);
          }
        });
  }

  /// Widens the first column whenever the table or its columns leave it more room.
  ///
  /// @param shown the table's visible columns
  /// @param leastPx no narrower than this
  public static void widenFirst(
      Control table, ObservableList<? extends TableColumnBase<?, ?>> shown, double leastPx) {
    TableColumnBase<?, ?> first = shown.getFirst();
    Runnable fit =
        () -> {
          double all = shown.stream().mapToDouble(TableColumnBase::getWidth).sum();
          double others = all - first.getWidth();
          first.setPrefWidth(Math.max(leastPx, table.getWidth() - others - SCROLL_BAR_PX));
        };
    table.widthProperty().addListener(_ -> fit.run());
    shown.addListener((javafx.beans.InvalidationListener) _ -> fit.run());
    shown
        .subList(1, shown.size())
        .forEach(column -> column.widthProperty().addListener(_ -> fit.run()));
  }
}
