package dev.kiln.app.ui.functions;

import dev.kiln.app.session.Answer;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A share of all as a small bar with its percentage.
final class BarCell extends TableCell<FunctionRow, Long> {
  private static final double BAR_PX = 40;

  private final Supplier<@Nullable Answer> answer;
  private final Label text = new Label();
  private final Region fill = new Region();
  private final HBox box;

  BarCell(Supplier<@Nullable Answer> answer) {
    this.answer = answer;
    getStyleClass().add("number-cell");
    Region track = new Region();
    track.getStyleClass().add("track");
    fill.getStyleClass().add("fill");
    fixed(track, BAR_PX);
    StackPane bar = new StackPane(track, fill);
    bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    bar.setMaxHeight(6);
    bar.setMinWidth(BAR_PX);
    text.getStyleClass().add("mono");
    text.setMinWidth(Region.USE_PREF_SIZE);
    box = new HBox(8, bar, dev.kiln.app.ui.common.Texts.spring(), text);
    box.setAlignment(javafx.geometry.Pos.CENTER);
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
    Answer now = answer.get();
    if (empty || value == null || now == null) {
      setGraphic(null);
      return;
    }
    double share = now.tree().total() == 0 ? 0 : (double) value / now.tree().total();
    fixed(fill, Math.max(0, Math.min(1, Math.abs(share))) * BAR_PX);
    text.setText(FunctionsPane.share(value, now));
    setGraphic(box);
  }
}
