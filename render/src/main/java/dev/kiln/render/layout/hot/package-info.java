/// Where the dots, diagonals and words of a plot of hot paths lie. No toolkit.
@NullMarked
package dev.kiln.render.layout.hot;

import org.jspecify.annotations.NullMarked;
