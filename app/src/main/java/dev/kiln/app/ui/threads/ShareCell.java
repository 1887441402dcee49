package dev.kiln.app.ui.threads;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.value.Quantities;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A thread's share of all threads as a small bar with its percentage.
final class ShareCell extends TableCell<ThreadRow, Long> {
  private static final double BAR_PX = 36;

  private final Supplier<@Nullable ThreadList> list;
  private final Label text = Labels.label("", "mono");
  private final Region fill = new Region();
  private final HBox box;

  ShareCell(Supplier<@Nullable ThreadList> list) {
    this.list = list;
    getStyleClass().add("number-cell");
    Region track = new Region();
    track.getStyleClass().add("track");
    fill.getStyleClass().add("fill");
    fixed(track, BAR_PX);
    StackPane bar = new StackPane(track, fill);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinWidth(BAR_PX);
    text.setMinWidth(Region.USE_PREF_SIZE);
    box = new HBox(6, bar, Labels.spring(), text);
    box.setAlignment(Pos.CENTER);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private static void fixed(Region region, double widthPx) {
    region.setMinSize(widthPx, 6);
    region.setPrefSize(widthPx, 6);
    region.setMaxSize(widthPx, 6);
  }

  @Override
  protected void updateItem(@Nullable Long value, boolean empty) {
    super.updateItem(value, empty);
    ThreadList now = list.get();
    if (empty || value == null || now == null) {
      setGraphic(null);
      return;
    }
    double share = ThreadColumns.share(value, now);
    fixed(fill, Double.isNaN(share) ? 0 : Math.clamp(Math.abs(share), 0, 1) * BAR_PX);
    text.setText(Quantities.share(share));
    setGraphic(box);
  }
}
