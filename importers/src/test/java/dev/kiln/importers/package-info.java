/// Tests of the importers.
@NullMarked
package dev.kiln.importers;

import org.jspecify.annotations.NullMarked;
