package dev.kiln.render.svg;

import dev.kiln.render.color.BoxMark;

/// The marked boxes of a document: one path per mark. Search matches and the callers of the zoomed
/// box have paths of their own.
public final class MarkPaths {
  /// Narrower boxes have no room for an outline.
  public static final double MIN_OUTLINE_PX = 4;

  private static final int STATES = 4;

  private final StringBuilder[] paths = new StringBuilder[BoxMark.values().length * STATES];

  void add(
      BoxMark mark,
      boolean match,
      boolean faint,
      double left,
      double top,
      double width,
      double height) {
    int slot = mark.ordinal() * STATES + (match ? 1 : 0) + (faint ? 2 : 0);
    if (paths[slot] == null) {
      paths[slot] = new StringBuilder();
    }
    MarkStyles.outline(paths[slot], mark, left, top, width, height);
  }

  /// The `path` elements.
  String elements() {
    StringBuilder out = new StringBuilder();
    for (int slot = 0; slot < paths.length; slot++) {
      if (paths[slot] != null) {
        out.append("<path class=\"").append(MarkStyles.name(BoxMark.values()[slot / STATES]));
        out.append(slot % 2 == 1 ? " a" : "").append(slot % STATES >= 2 ? " f" : "");
        out.append("\" d=\"").append(paths[slot]).append("\"/>\n");
      }
    }
    return out.toString();
  }
}
