/// The flame graph as one interactive page. No toolkit.
@NullMarked
package dev.kiln.render.html;

import org.jspecify.annotations.NullMarked;
