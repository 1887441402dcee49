/// Layouts: the positions of boxes, which of them are visible, and which one is at a point. No
/// toolkit.
@NullMarked
package dev.kiln.render.layout;

import org.jspecify.annotations.NullMarked;
