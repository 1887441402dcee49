/// The result of a comparison: what changed between two sides, and what of it is noise.
@NullMarked
package dev.kiln.model.diff;

import org.jspecify.annotations.NullMarked;
