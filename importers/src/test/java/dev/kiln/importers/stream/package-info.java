/// Tests of streams that decode containers.
@NullMarked
package dev.kiln.importers.stream;

import org.jspecify.annotations.NullMarked;
