package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.session.Wish;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.FrameNames;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One fix: its function, what it saves together with the others, its speedup by slider or as text,
/// what it acts on, and where the number comes from.
final class FixRow extends VBox {
  /// Takes a changed wish.
  interface Changes {
    /// @param isDragging whether a slider is being dragged, so that it is one step with the last
    void change(Wish wish, boolean isDragging);

    void remove();
  }

  private static final String FASTER = "Faster body (self)";
  private static final String LESS = "Called less (total)";
  private static final double STEP = 0.05;

  private final Changes changes;
  private final Region swatch = new Region();
  private final Label name = Labels.label("", "strong");
  private final Label saving = Labels.label("", "mono", "ok-text");
  private final Slider slider = new Slider(Speedups.place(Speedups.LEAST), 1, 0.5);
  private final TextField typed = new TextField();
  private final ComboBox<String> on = new ComboBox<>();
  private final TextField note = new TextField();
  private Wish wish;
  private boolean showing;

  FixRow(Wish wish, Changes changes) {
    super(5);
    this.wish = wish;
    this.changes = changes;
    getStyleClass().add("fix-row");
    setId("fix-row");
    swatch.getStyleClass().add("swatch");
    name.setText(FrameNames.shortName(wish.function().name()));
    name.setTooltip(new Tooltip(wish.function().name()));
    saving.setMinWidth(Region.USE_PREF_SIZE);
    Button remove = Icons.button(Feather.X, "Remove this fix (Del)", changes::remove);
    remove.setId("fix-remove");
    HBox head = new HBox(7, swatch, name, Labels.spring(), saving, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    setUpSlider();
    setUpTyped();
    HBox amount = new HBox(8, slider, typed);
    amount.setAlignment(Pos.CENTER_LEFT);
    setUpWhat();
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox what = new HBox(6, on, note);
    what.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, amount, what);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    show(wish);
  }

  private void key(KeyEvent e) {
    boolean typing = e.getTarget() instanceof TextField;
    if (e.getCode() == KeyCode.DELETE && !typing) {
      changes.remove();
      e.consume();
    }
  }

  private void setUpSlider() {
    slider.setId("fix-slider");
    slider.setBlockIncrement(STEP);
    slider.setAccessibleText("How many times faster " + name.getText() + " gets");
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.skinProperty().addListener(_ -> fillTrack());
    slider
        .valueProperty()
        .addListener(
            (_, _, place) -> {
              fillTrack();
              if (!showing) {
                take(wish.withSpeedup(Speedups.at(place.doubleValue())), slider.isValueChanging());
              }
            });
  }

  /// The track is filled up to the thumb.
  private void fillTrack() {
    Node track = slider.lookup(".track");
    if (track != null) {
      double part = (slider.getValue() - slider.getMin()) / (slider.getMax() - slider.getMin());
      track.setStyle(
          String.format(
              Locale.ROOT,
              "-fx-background-color: linear-gradient(to right, -k-accent %1$.1f%%, -k-sunken"
                  + " %1$.1f%%)",
              part * 100));
    }
  }

  private void setUpTyped() {
    typed.setId("fix-typed");
    typed.getStyleClass().add("mono");
    typed.setPrefColumnCount(7);
    typed.setMinWidth(Region.USE_PREF_SIZE);
    typed.setAlignment(Pos.CENTER_RIGHT);
    typed.setAccessibleText("Speedup of " + name.getText());
    typed.setOnAction(_ -> takeTyped());
    typed
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                takeTyped();
              }
            });
  }

  private void takeTyped() {
    Double speedup = Speedups.parse(typed.getText());
    Fields.mark(typed, speedup == null ? "1 or more, such as 2×, or removed" : "");
    if (speedup != null) {
      take(wish.withSpeedup(speedup), false);
    }
  }

  private void setUpWhat() {
    on.setId("fix-on");
    on.getItems().setAll(FASTER, LESS);
    on.setAccessibleText("What the fix acts on");
    on.setTooltip(
        new Tooltip("Self: samples that end in the function. Total: all samples that contain it."));
    on.setMinWidth(Region.USE_PREF_SIZE);
    on.getStyleClass().add("compact-combo");
    on.setOnAction(
        _ -> {
          if (!showing) {
            take(wish.withOn(FASTER.equals(on.getValue()) ? By.SELF : By.TOTAL), false);
          }
        });
    note.setId("fix-note");
    note.setPromptText("Source: JMH");
    note.setMinWidth(60);
    note.setPrefColumnCount(8);
    note.setAccessibleText("Where the number comes from");
    note.setTooltip(
        new Tooltip(
            "Where the number comes from, such as a microbenchmark; saved in the" + " prediction"));
    note.setOnAction(_ -> take(wish.withNote(note.getText().strip()), false));
    note.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                take(wish.withNote(note.getText().strip()), false);
              }
            });
  }

  private void take(Wish changed, boolean isDragging) {
    if (!changed.equals(wish)) {
      changes.change(changed, isDragging);
    }
  }

  /// Shows what is now wished.
  void show(Wish now) {
    wish = now;
    showing = true;
    if (!slider.isValueChanging()) {
      slider.setValue(Speedups.place(now.speedup()));
    }
    if (!typed.isFocused()) {
      typed.setText(Speedups.words(now.speedup()));
      Fields.mark(typed, "");
    }
    on.setValue(now.on() == By.SELF ? FASTER : LESS);
    if (!note.isFocused()) {
      note.setText(now.note());
    }
    showing = false;
  }

  Wish wish() {
    return wish;
  }

  /// Tells what it saves.
  ///
  /// @param words such as `−0.30 cores`; empty if the query has nothing of it
  /// @param color of its boxes, or -1
  void tell(String words, int color) {
    saving.setText(words.isEmpty() ? "nothing in this query" : words);
    saving.getStyleClass().removeAll("ok-text", "t3");
    saving.getStyleClass().add(words.isEmpty() ? "t3" : "ok-text");
    swatch.setVisible(color >= 0);
    if (color >= 0) {
      swatch.setStyle("-fx-background-color: " + Rgb.hex(color));
    }
    setAccessibleText(
        String.format(
            Locale.ROOT, "%s, %s, saves %s", name.getText(), typed.getText(), saving.getText()));
  }
}
