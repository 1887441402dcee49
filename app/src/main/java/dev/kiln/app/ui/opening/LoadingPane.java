package dev.kiln.app.ui.opening;

import dev.kiln.app.session.OpenTask;
import dev.kiln.app.session.task.TimeLeft;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.value.Quantities;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a tab shows while its file is imported: nothing for 200 ms, then a line of progress with
/// bytes and the time left, and Cancel.
public final class LoadingPane extends BorderPane {
  private static final long QUIET_NANOS = 200_000_000;

  private final OpenTask task;
  private final Region line = new Region();
  private final Label bytes = Labels.label("", "t2", "small");
  private final VBox middle;
  private final Ticker ticker = new Ticker();
  private final TimeLeft timeLeft = new TimeLeft();

  public LoadingPane(OpenTask task, Runnable cancel) {
    this.task = task;
    getStyleClass().add("surface");
    line.getStyleClass().add("progress-line");
    line.setMinHeight(2);
    line.setMaxHeight(2);
    line.setMaxWidth(0);
    Button stop = new Button("Cancel");
    stop.setOnAction(_ -> cancel.run());
    middle = new VBox(10, Labels.label("Reading " + task.sources().name(), "title"), bytes, stop);
    middle.setAlignment(Pos.CENTER);
    middle.setVisible(false);
    HBox top = new HBox(line);
    top.setMinHeight(2);
    setTop(top);
    setCenter(middle);
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                ticker.stop();
              } else {
                ticker.start();
              }
            });
  }

  private void update(double seconds) {
    middle.setVisible(true);
    double done = (double) task.doneBytes() / task.totalBytes();
    line.setMinWidth(getWidth() * Math.min(1, done));
    double left = timeLeft.update(seconds, task.doneBytes(), task.totalBytes());
    String wait = Double.isNaN(left) ? "" : ", about " + (long) left + " s left";
    boolean read = task.doneBytes() >= task.totalBytes();
    bytes.setText(
        read
            ? Quantities.memory(task.totalBytes()) + " read, building the tables"
            : Quantities.memory(task.doneBytes())
                + " of "
                + Quantities.memory(task.totalBytes())
                + wait);
  }

  private final class Ticker extends AnimationTimer {
    private long startNanos;

    @Override
    public void handle(long now) {
      if (startNanos == 0) {
        startNanos = now;
      }
      if (now - startNanos >= QUIET_NANOS) {
        update((now - startNanos) / 1e9);
      }
    }
  }
}
