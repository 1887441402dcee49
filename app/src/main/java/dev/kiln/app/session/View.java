package dev.kiln.app.session;

import dev.kiln.model.query.Direction;

/// A view of a document. There are constants for the views that other views or requests open; only
/// its own package knows each of the others.
///
/// @param id short and unlike all others, such as `call-tree`
/// @param growth which trees it can show
/// @param bothSides whether it shows both sides of a comparison; if not, it shows the current one
public record View(String id, Growth growth, boolean bothSides) {
  /// Which way trees grow that a view can show.
  public enum Growth {
    CALLEES,
    CALLERS,
    BOTH
  }

  public static final View FLAME = new View("flame", Growth.CALLEES, false);
  public static final View BOTTOM_UP = new View("bottom-up", Growth.CALLERS, true);
  public static final View SANDWICH = new View("sandwich", Growth.CALLEES, true);
  public static final View DIFF = new View("diff", Growth.CALLEES, true);
  public static final View HOT_PATHS = ofCallees("hot-paths");
  public static final View SOURCE = new View("source", Growth.CALLEES, false);
  public static final View FACTS = new View("facts", Growth.CALLEES, false);

  /// A view of one profile whose stacks are read from the outermost frame.
  public static View ofCallees(String id) {
    return new View(id, Growth.CALLEES, false);
  }

  /// Whether the view can show trees that grow this way.
  boolean shows(Direction direction) {
    return growth == Growth.BOTH || direction == usual();
  }

  /// The way that trees grow in it, unless it shows both.
  Direction usual() {
    return growth == Growth.CALLERS ? Direction.CALLERS : Direction.CALLEES;
  }

  /// The view for trees that grow this way, this one if it can.
  View toward(Direction direction) {
    if (shows(direction)) {
      return this;
    }
    return direction == Direction.CALLERS ? BOTTOM_UP : FLAME;
  }
}
