/// The headless commands, one class each. Never touches JavaFX, but for drawing a PNG.
@NullMarked
package dev.kiln.app.cli;

import org.jspecify.annotations.NullMarked;
