package dev.kiln.app.ui.threads;

import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A row of the thread table: faint if the query filters out its thread.
final class ThreadTableRow extends TableRow<ThreadRow> {
  @Override
  protected void updateItem(@Nullable ThreadRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove("filtered-out");
    if (!empty && row != null && !row.kept()) {
      getStyleClass().add("filtered-out");
    }
  }
}
