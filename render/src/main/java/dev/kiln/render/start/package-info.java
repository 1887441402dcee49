/// Starts JavaFX on systems where parts of it may be missing: checks what it needs before it
/// starts, and limits how long the start may take.
@NullMarked
package dev.kiln.render.start;

import org.jspecify.annotations.NullMarked;
