package dev.kiln.app.ui.common;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Helpers for text fields and choice boxes.
public final class Fields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Fields() {}

  /// Makes a list to choose from say what is chosen, such as `Colour Package`.
  ///
  /// @param name of what is chosen
  /// @param word of a choice
  public static <E> void name(ComboBox<E> box, String name, Function<E, String> word) {
    box.setAccessibleText(name);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setCellFactory(_ -> cell("", word));
    box.setButtonCell(cell(name + "  ", word));
  }

  private static <E> ListCell<E> cell(String prefix, Function<E, String> word) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable E item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? "" : prefix + word.apply(item));
      }
    };
  }

  /// Keeps one of a few buttons chosen: a click on the chosen one changes nothing.
  ///
  /// @param chosen takes another button that was chosen
  public static void keepOne(SegmentedButton buttons, Consumer<Toggle> chosen) {
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = buttons.getToggleGroup();
    group
        .selectedToggleProperty()
        .addListener(
            (_, old, now) -> {
              if (now == null) {
                group.selectToggle(old);
              } else {
                chosen.accept(now);
              }
            });
  }

  /// Says what is wrong with what was typed.
  ///
  /// @param problem in a few words; empty if there is none
  public static void mark(TextField field, String problem) {
    field.pseudoClassStateChanged(WRONG, !problem.isEmpty());
    field.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
    field.setAccessibleHelp(problem);
  }
}
