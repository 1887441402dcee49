/// PNG, in the only headless package that paints with JavaFX.
@NullMarked
package dev.kiln.app.png;

import org.jspecify.annotations.NullMarked;
