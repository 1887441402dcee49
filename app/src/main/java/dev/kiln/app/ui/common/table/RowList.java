package dev.kiln.app.ui.common.table;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list of rows over an array of ids; no object is created for a row that is not visible.
///
/// One list for the life of a table, since a table forgets its sort order when it gets another.
final class RowList extends ObservableListBase<FunctionRow> {
  private Rows rows = new Rows(null, new int[0]);

  /// An immutable snapshot of the rows, so that listeners can be told what was there before.
  private static final class Rows extends AbstractList<FunctionRow> {
    private final @Nullable FunctionFigures table;
    private final int[] ids;

    Rows(@Nullable FunctionFigures table, int[] ids) {
      this.table = table;
      this.ids = ids;
    }

    @Override
    public FunctionRow get(int index) {
      if (table == null) {
        throw new IndexOutOfBoundsException(index);
      }
      return new FunctionRow(table, ids[index]);
    }

    @Override
    public int size() {
      return ids.length;
    }
  }

  void show(FunctionFigures table, int[] ids) {
    List<FunctionRow> before = rows;
    beginChange();
    rows = new Rows(table, ids);
    nextReplace(0, ids.length, before);
    endChange();
  }

  @Override
  public FunctionRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /// Where a row with this id stands; -1 if it is filtered out.
  int indexOfId(int id) {
    for (int i = 0; i < rows.ids.length; i++) {
      if (rows.ids[i] == id) {
        return i;
      }
    }
    return -1;
  }
}
