/// Starting JavaFX where parts of it may be missing: what it needs of the system, asked for before
/// it starts, and a limit to how long the start may take.
@NullMarked
package dev.kiln.render.start;

import org.jspecify.annotations.NullMarked;
