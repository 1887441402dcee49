package dev.kiln.render.color.diff;

import dev.kiln.render.color.BoxMark;
import org.jspecify.annotations.Nullable;

/// How the nodes of a tree changed from base to current: all that their colours need to know.
public interface DiffChanges {
  /// The change of a node's value as a part of the larger side, -1 (gone) to 1 (new); NaN if both
  /// sides are 0.
  double relative(int node);

  /// Whether the node's code is new, vanished or moved.
  BoxMark mark(int node);

  /// Whether the change is inside the noise.
  boolean noise(int node);

  /// What stands right in the node's box; empty for nothing. By default the change as a part of the
  /// base, `+53 %`, or the word of the mark.
  default @Nullable String note(int node) {
    return switch (mark(node)) {
      case NEW -> "new";
      case VANISHED -> "gone";
      case MOVED -> "moved";
      case PLAIN -> noise(node) ? "" : DiffNotes.percent(relative(node));
    };
  }
}
