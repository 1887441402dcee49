package dev.kiln.app.ui.threads;

import dev.kiln.app.ui.common.table.ShareBox;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A thread's share of all threads as a small bar with its percentage.
final class ShareCell extends TableCell<ThreadRow, Long> {
  private final Supplier<@Nullable ThreadList> list;
  private final ShareBox box = new ShareBox(36, 6);

  ShareCell(Supplier<@Nullable ThreadList> list) {
    this.list = list;
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Long value, boolean empty) {
    super.updateItem(value, empty);
    ThreadList now = list.get();
    if (empty || value == null || now == null) {
      setGraphic(null);
      return;
    }
    box.show(ThreadColumns.share(value, now));
    setGraphic(box);
  }
}
