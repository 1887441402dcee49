/// What the pictures on JavaFX canvases have in common: the canvas itself, type, fills, tiles.
@NullMarked
package dev.kiln.render.fx;

import org.jspecify.annotations.NullMarked;
