package dev.kiln.app.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// Fields that say what is wrong with what was typed.
public final class Fields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Fields() {}

  /// @param problem in a few words; empty where there is none
  public static void mark(TextField field, String problem) {
    field.pseudoClassStateChanged(WRONG, !problem.isEmpty());
    field.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
    field.setAccessibleHelp(problem);
  }
}
