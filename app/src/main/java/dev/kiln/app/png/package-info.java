/// PNG: the one headless room that paints with JavaFX.
@NullMarked
package dev.kiln.app.png;

import org.jspecify.annotations.NullMarked;
