/// The colours and marks of a difference, and what was added, vanished or moved. No toolkit.
@NullMarked
package dev.kiln.render.color.diff;

import org.jspecify.annotations.NullMarked;
