/// The whole of a flame graph in miniature, with the visible range.
@NullMarked
package dev.kiln.render.fx.minimap;

import org.jspecify.annotations.NullMarked;
