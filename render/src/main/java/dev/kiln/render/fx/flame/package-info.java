/// The flame graph on a JavaFX canvas: its scene, its painters, its mouse and keys.
@NullMarked
package dev.kiln.render.fx.flame;

import org.jspecify.annotations.NullMarked;
