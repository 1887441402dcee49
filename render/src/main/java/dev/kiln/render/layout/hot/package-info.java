/// The layout of the dots, diagonals and words in a plot of hot paths. No toolkit.
@NullMarked
package dev.kiln.render.layout.hot;

import org.jspecify.annotations.NullMarked;
