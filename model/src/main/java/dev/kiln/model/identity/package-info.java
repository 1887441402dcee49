/// Decides when two functions are the same: rules as data, with which names are normalised before
/// anything is matched.
@NullMarked
package dev.kiln.model.identity;

import org.jspecify.annotations.NullMarked;
