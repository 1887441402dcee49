/// Two sides compared: what is one function on both, what changed, and what of it is noise.
@NullMarked
package dev.kiln.model.diff;

import org.jspecify.annotations.NullMarked;
