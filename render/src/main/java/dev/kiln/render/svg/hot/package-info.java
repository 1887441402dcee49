/// The plot of hot paths as an SVG document. No toolkit.
@NullMarked
package dev.kiln.render.svg.hot;

import org.jspecify.annotations.NullMarked;
