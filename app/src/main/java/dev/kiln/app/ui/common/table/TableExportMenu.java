package dev.kiln.app.ui.common.table;

import dev.kiln.app.report.Table;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.ViewContext;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The export menu of a table: the chosen row or all that are shown, as Markdown, CSV or text.
public final class TableExportMenu {
  private TableExportMenu() {}

  /// @param row the chosen row, as a table of its own
  /// @param all every row, in the order shown
  public static MenuButton of(ViewContext context, Supplier<Table> row, Supplier<Table> all) {
    return new ExportButton(
        item("Copy row as Markdown (Ctrl+C)", () -> context.exports().copyTable(row.get())),
        item("Copy row as CSV", () -> context.exports().copyCsv(row.get())),
        item("Copy row as text", () -> context.exports().copyTableText(row.get())),
        new SeparatorMenuItem(),
        item("Copy all shown rows as Markdown", () -> context.exports().copyTable(all.get())),
        item("Copy all shown rows as CSV", () -> context.exports().copyCsv(all.get())),
        item("Copy all shown rows as text", () -> context.exports().copyTableText(all.get())),
        item(
            "Save all shown rows as CSV…",
            () -> context.exports().saveTable(context.document(), all.get())));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
