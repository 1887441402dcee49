package dev.kiln.app.session;

import dev.kiln.model.query.Direction;

/// The views of a document; the first ten in the order of the keys 1 to 9 and 0.
public enum View {
  FLAME,
  TIMELINE,
  SANDWICH,
  BOTTOM_UP,
  FUNCTIONS,
  CALL_TREE,
  THREADS,
  HEATMAP,
  SOURCE,
  FACTS,
  DIFF,
  HOT_PATHS,
  EXPLAIN;

  /// Whether the view of a comparison shows both sides; the others show the current one.
  public boolean showsBothSides() {
    return this == DIFF || this == SANDWICH || this == BOTTOM_UP;
  }

  /// Whether the view can show trees that grow this way. The inverted flame graph is a view of its
  /// own; the call tree shows both; the others read stacks from the outermost frame.
  boolean shows(Direction direction) {
    return this == CALL_TREE || (direction == Direction.CALLERS) == (this == BOTTOM_UP);
  }

  /// The view for trees that grow this way, this one where it can.
  View toward(Direction direction) {
    if (shows(direction)) {
      return this;
    }
    return direction == Direction.CALLERS ? BOTTOM_UP : FLAME;
  }
}
