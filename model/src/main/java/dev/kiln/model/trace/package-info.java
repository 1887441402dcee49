/// Ids of traces and spans: what a text can mean as one.
@NullMarked
package dev.kiln.model.trace;

import org.jspecify.annotations.NullMarked;
