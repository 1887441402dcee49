package dev.kiln.app.session;

import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.model.diff.DiffTree.Widths;
import java.util.List;

/// The layouts of a difference that a user can choose from in the window.
///
/// Beside those of a command's `--layout`, the window shows both sides in two pictures.
public enum DiffWidths {
  UNION("Union", "Each box is as wide as the larger side: vanished code keeps its place"),
  BASE("Base", "Widths of the base side"),
  CURRENT("Current", "Widths of the current side"),
  SIDES("Side by side", "Base and current beside each other, zoomed together");

  public final String word;
  public final String meaning;

  DiffWidths(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /// The widths of the one picture, or of the two beside each other.
  List<Widths> pictures() {
    return switch (this) {
      case UNION -> List.of(Widths.UNION);
      case BASE -> List.of(Widths.BASE);
      case CURRENT -> List.of(Widths.CURRENT);
      case SIDES -> List.of(Widths.BASE, Widths.CURRENT);
    };
  }

  public static DiffWidths of(DocumentState state) {
    if (state.get(LookOptions.SIDE_BY_SIDE)) {
      return SIDES;
    }
    return switch (state.get(DiffQuestion.LAYOUT)) {
      case UNION -> UNION;
      case BASE -> BASE;
      case CURRENT -> CURRENT;
    };
  }

  /// The state with this layout.
  public DocumentState on(DocumentState state) {
    Widths widths = this == SIDES ? Widths.UNION : pictures().getFirst();
    return state.with(DiffQuestion.LAYOUT, widths).with(LookOptions.SIDE_BY_SIDE, this == SIDES);
  }
}
