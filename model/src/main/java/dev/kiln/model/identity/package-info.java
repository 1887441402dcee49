/// Decides when two functions are the same. Rules, which are data, normalise names before anything
/// is matched.
@NullMarked
package dev.kiln.model.identity;

import org.jspecify.annotations.NullMarked;
