/// The threads over time on a JavaFX canvas: lanes of samples and of calls.
@NullMarked
package dev.kiln.render.fx.timeline;

import org.jspecify.annotations.NullMarked;
