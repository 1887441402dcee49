/// How certain a number is.
@NullMarked
package dev.kiln.model.stats;

import org.jspecify.annotations.NullMarked;
