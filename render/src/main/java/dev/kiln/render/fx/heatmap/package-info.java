/// The heat map of samples over time on a JavaFX canvas.
@NullMarked
package dev.kiln.render.fx.heatmap;

import org.jspecify.annotations.NullMarked;
