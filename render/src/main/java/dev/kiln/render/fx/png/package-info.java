/// A flame graph as a PNG file, painted tile by tile.
@NullMarked
package dev.kiln.render.fx.png;

import org.jspecify.annotations.NullMarked;
