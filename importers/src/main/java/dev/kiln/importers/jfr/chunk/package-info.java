/// The bytes of a recording: its chunks, where they begin and end, and the numbers in them,
/// independent of their meaning.
@NullMarked
package dev.kiln.importers.jfr.chunk;

import org.jspecify.annotations.NullMarked;
