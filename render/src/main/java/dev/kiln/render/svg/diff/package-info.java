/// The page about a difference as an SVG document: graph, key, lists and caveats. No toolkit.
@NullMarked
package dev.kiln.render.svg.diff;

import org.jspecify.annotations.NullMarked;
