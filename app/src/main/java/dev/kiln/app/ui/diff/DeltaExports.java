package dev.kiln.app.ui.diff;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.session.Difference;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DeltaRow;
import dev.kiln.diffview.DeltaTable;
import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Copies and saves the visible list of the delta table, in native values of both sides.
final class DeltaExports {
  private final ViewContext context;
  private final ObservableValue<@Nullable Difference> difference;
  private final DeltaTable table;

  DeltaExports(
      ViewContext context, ObservableValue<@Nullable Difference> difference, DeltaTable table) {
    this.context = context;
    this.difference = difference;
    this.table = table;
  }

  List<Button> buttons() {
    Button copy = Icons.button(Feather.COPY, "Copy as a Markdown table", () -> give(true));
    copy.setId("delta-copy");
    Button save = Icons.button(Feather.DOWNLOAD, "Save as CSV or Markdown", () -> give(false));
    save.setId("delta-save");
    return List.of(copy, save);
  }

  private void give(boolean copy) {
    Difference now = difference.getValue();
    if (now == null) {
      return;
    }
    if (copy) {
      context.exports().copyTable(exported(now));
    } else {
      context.exports().saveTable(context.document(), exported(now));
    }
  }

  private Table exported(Difference now) {
    ValueType type = now.result().valueType();
    List<Table.Column> columns =
        List.of(
            new Table.Column("Function", ""),
            new Table.Column("What", ""),
            Table.Column.of("Base self", type),
            Table.Column.of("Current self", type),
            Table.Column.of("Base total", type),
            Table.Column.of("Current total", type),
            new Table.Column("Self relative", "ratio"));
    List<List<Cell>> rows = new ArrayList<>();
    for (DeltaRow row : table.table().getItems()) {
      FunctionDelta delta = row.delta();
      double relative = delta.selfRelative();
      boolean known = !Double.isNaN(relative) && !Double.isInfinite(relative);
      rows.add(
          List.of(
              new Cell.Name(delta.name()),
              new Cell.Text(delta.change().word()),
              new Cell.Amount(delta.base().self(), type),
              new Cell.Amount(delta.current().self(), type),
              new Cell.Amount(delta.base().total(), type),
              new Cell.Amount(delta.current().total(), type),
              known
                  ? new Cell.Real(relative, String.format(Locale.ROOT, "%+.4f", relative))
                  : Cell.Text.NONE));
    }
    return new Table("difference", columns, rows);
  }
}
