/// Colours as pure functions of what a box stands for. No toolkit.
@NullMarked
package dev.kiln.render.color;

import org.jspecify.annotations.NullMarked;
