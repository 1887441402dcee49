/// Where the boxes of a call tree lie, which of them are visible, and what stands at a point. No
/// toolkit.
@NullMarked
package dev.kiln.render.layout;

import org.jspecify.annotations.NullMarked;
