/// The result of a comparison: what changed between two sides, and how much of it is noise.
@NullMarked
package dev.kiln.model.diff;

import org.jspecify.annotations.NullMarked;
