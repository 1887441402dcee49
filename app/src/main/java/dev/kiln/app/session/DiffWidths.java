package dev.kiln.app.session;

import dev.kiln.app.request.options.DiffQuestion;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.model.diff.DiffTree.Widths;
import java.util.List;

/// The layouts of a difference that a user can choose from in the window.
///
/// Beside those of a command's `--layout`, the window shows both sides in two pictures.
public enum DiffWidths {
  UNION(
      "Union",
      "Each box is as wide as the larger side: vanished code keeps its place",
      Widths.UNION),
  BASE("Base", "Widths of the base side", Widths.BASE),
  CURRENT("Current", "Widths of the current side", Widths.CURRENT),
  SIDES(
      "Side by side",
      "Base and current beside each other, zoomed together",
      Widths.BASE,
      Widths.CURRENT);

  public final String word;
  public final String meaning;
  final List<Widths> pictures;

  DiffWidths(String word, String meaning, Widths... pictures) {
    this.word = word;
    this.meaning = meaning;
    this.pictures = List.of(pictures);
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
    Widths widths = this == SIDES ? Widths.UNION : pictures.getFirst();
    return state.with(DiffQuestion.LAYOUT, widths).with(LookOptions.SIDE_BY_SIDE, this == SIDES);
  }
}
