/// The plot of hot paths on a JavaFX canvas and as a PNG file.
@NullMarked
package dev.kiln.render.fx.hot;

import org.jspecify.annotations.NullMarked;
