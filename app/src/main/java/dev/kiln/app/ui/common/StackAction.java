package dev.kiln.app.ui.common;

import dev.kiln.model.query.Query;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// One way to act on the stacks of a document: a step from its query to another.
///
/// @param kind which way
/// @param refusal why it cannot be done here; empty if it can
/// @param step the other query
public record StackAction(Kind kind, String refusal, UnaryOperator<Query> step) {

  public boolean isPossible() {
    return refusal.isEmpty();
  }

  /// The actions in menu order, each with its key.
  public enum Kind {
    FOCUS_FUNCTION("Focus", "Focus on the function", Feather.CROSSHAIR, KeyCode.F),
    FOCUS_SUBTREE("Subtree", "Focus on this subtree", Feather.GIT_BRANCH, KeyCode.S),
    FOCUS_CALLEES("Callees", "Focus on what it calls", Feather.CORNER_RIGHT_DOWN, KeyCode.C),
    TOWERS("Towers", "Show only stacks with it", Feather.FILTER, KeyCode.T),
    DROP("Drop", "Drop stacks with it", Feather.SLASH, KeyCode.X),
    HIDE("Hide", "Hide it, its cost to the caller", Feather.EYE_OFF, KeyCode.H),
    MERGE("Merge", "Merge it and all below into the caller", Feather.GIT_MERGE, KeyCode.M),
    TRUNCATE("Truncate", "Truncate below it", Feather.SCISSORS, KeyCode.K),
    RECURSION_DIRECT("Fold direct", "Collapse its direct recursion", Feather.REPEAT, KeyCode.R),
    RECURSION_ANY("Fold", "Collapse any recursion of it", Feather.REFRESH_CW, KeyCode.E),
    PACKAGE("Package", "Collapse its package", Feather.PACKAGE, KeyCode.P),
    MODULE("Module", "Collapse its module", Feather.BOX, KeyCode.B);

    /// What a small button says.
    public final String word;

    /// What a menu says.
    public final String sentence;

    public final Feather icon;
    public final KeyCode key;

    Kind(String word, String sentence, Feather icon, KeyCode key) {
      this.word = word;
      this.sentence = sentence;
      this.icon = icon;
      this.key = key;
    }
  }
}
