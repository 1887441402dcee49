/// Traces and what runs within them: ids and what a text can mean as one, the spans of a recording,
/// and intervals that say what else goes on while samples are taken.
@NullMarked
package dev.kiln.model.trace;

import org.jspecify.annotations.NullMarked;
