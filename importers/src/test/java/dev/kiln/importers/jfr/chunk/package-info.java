/// Tests of the bytes of a recording.
@NullMarked
package dev.kiln.importers.jfr.chunk;

import org.jspecify.annotations.NullMarked;
