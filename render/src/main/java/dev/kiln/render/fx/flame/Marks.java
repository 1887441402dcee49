package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Boxes;

/// Which boxes are outlined; each a node or [Boxes#NONE].
///
/// @param hover under the pointer
/// @param selected chosen; what other views show too
/// @param focused where the keyboard is
/// @param keyboard whether the canvas has the keyboard, so that the focused box shows
public record Marks(int hover, int selected, int focused, boolean keyboard) {
  public static final Marks NONE = new Marks(Boxes.NONE, Boxes.NONE, Boxes.NONE, false);

  Marks withHover(int node) {
    return new Marks(node, selected, focused, keyboard);
  }

  Marks withChoice(int newSelected, int newFocused) {
    return new Marks(hover, newSelected, newFocused, keyboard);
  }

  Marks withKeyboard(boolean has) {
    return new Marks(hover, selected, focused, has);
  }
}
