package dev.kiln.app.ui.common.table;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;

/// The column that takes the width that the others leave: names are what is cut short first.
public final class RoomyColumn {
  private static final double SCROLL_BAR_PX = 16;

  private RoomyColumn() {}

  /// Widens the first column whenever the table or its columns leave it more room; it never gets
  /// narrower than it was.
  ///
  /// @param shown the table's visible columns
  public static void first(Control table, ObservableList<? extends TableColumnBase<?, ?>> shown) {
    TableColumnBase<?, ?> first = shown.getFirst();
    double least = first.getPrefWidth();
    InvalidationListener fit =
        _ -> {
          double all = shown.stream().mapToDouble(TableColumnBase::getWidth).sum();
          double others = all - first.getWidth();
          first.setPrefWidth(Math.max(least, table.getWidth() - others - SCROLL_BAR_PX));
        };
    table.widthProperty().addListener(fit);
    shown.addListener(fit);
  }
}
