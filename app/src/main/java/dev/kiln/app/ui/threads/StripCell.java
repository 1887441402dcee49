package dev.kiln.app.ui.threads;

import dev.kiln.app.session.TimeSpan;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A thread's activity over time; dragging over it marks a time range.
final class StripCell extends TableCell<ThreadRow, ThreadRow> {
  private static final double HEIGHT_PX = 23;
  private static final double LEAST_DRAG_PX = 3;

  private final Supplier<@Nullable StripPainter> painter;
  private final TimeMark mark;
  private final Consumer<TimeSpan> chosen;
  private final Canvas canvas = new Canvas(0, HEIGHT_PX);

  /// Held here, because the mark holds it weakly: cells come and go.
  private final InvalidationListener onMark = _ -> paint();

  private double pressedAt = -1;

  StripCell(Supplier<@Nullable StripPainter> painter, TimeMark mark, Consumer<TimeSpan> chosen) {
    this.painter = painter;
    this.mark = mark;
    this.chosen = chosen;
    getStyleClass().add("strip-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    mark.spanProperty().addListener(new WeakInvalidationListener(onMark));
    widthProperty().addListener(_ -> paint());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  @Override
  protected void updateItem(@Nullable ThreadRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : canvas);
    paint();
  }

  private void paint() {
    StripPainter now = painter.get();
    ThreadRow row = getItem();
    double width = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
    if (now == null || row == null || isEmpty() || width < 1) {
      return;
    }
    if (canvas.getWidth() != width) {
      canvas.setWidth(width);
    }
    now.paint(canvas.getGraphicsContext2D(), row, mark.spanProperty().get(), width, HEIGHT_PX);
  }

  private void pressed(MouseEvent e) {
    pressedAt = e.getButton() == MouseButton.PRIMARY ? e.getX() : -1;
    if (pressedAt >= 0) {
      mark.clear();
    }
  }

  private void dragged(MouseEvent e) {
    if (pressedAt >= 0 && Math.abs(e.getX() - pressedAt) >= LEAST_DRAG_PX) {
      mark.mark(pressedAt / canvas.getWidth(), e.getX() / canvas.getWidth());
      e.consume();
    }
  }

  private void released(MouseEvent e) {
    TimeSpan span = mark.spanProperty().get();
    if (pressedAt >= 0 && span != null) {
      chosen.accept(span);
      e.consume();
    }
    pressedAt = -1;
  }
}
