package dev.kiln.app.ui.common.table;

import javafx.collections.ObservableListBase;

/// Rows by index over an array of ids; nothing is made for a row that is not looked at.
final class RowList extends ObservableListBase<FunctionRow> {
  private final FunctionTable table;
  private final int[] ids;

  RowList(FunctionTable table, int[] ids) {
    this.table = table;
    this.ids = ids;
  }

  @Override
  public FunctionRow get(int index) {
    return new FunctionRow(table, ids[index]);
  }

  @Override
  public int size() {
    return ids.length;
  }

  /// Where a row with this id stands; -1 where it is filtered out.
  int indexOfId(int id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }
}
