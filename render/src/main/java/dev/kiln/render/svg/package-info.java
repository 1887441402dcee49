/// The picture as an SVG document. No toolkit.
@NullMarked
package dev.kiln.render.svg;

import org.jspecify.annotations.NullMarked;
