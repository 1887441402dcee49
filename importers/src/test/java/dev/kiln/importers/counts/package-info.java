/// Tests of call counts.
@NullMarked
package dev.kiln.importers.counts;

import org.jspecify.annotations.NullMarked;
