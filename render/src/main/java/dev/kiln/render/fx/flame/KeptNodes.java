package dev.kiln.render.fx.flame;

import dev.kiln.render.layout.Boxes;

/// The nodes that stay selected, focused and zoomed when another tree is shown; each is a node of
/// the new tree or [Boxes#NONE].
///
/// @param zoom the node that fills the width; NONE and 0 mean everything
/// @param selected the chosen node
/// @param focused where the keyboard is
record KeptNodes(int zoom, int selected, int focused) {
  /// Everything in sight, nothing chosen.
  public static final KeptNodes NOTHING = new KeptNodes(0, Boxes.NONE, Boxes.NONE);
}
