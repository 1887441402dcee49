/// The picture on a JavaFX canvas.
@NullMarked
package dev.kiln.render.fx;

import org.jspecify.annotations.NullMarked;
