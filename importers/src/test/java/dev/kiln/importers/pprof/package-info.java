/// Tests of the pprof importer and writer.
@NullMarked
package dev.kiln.importers.pprof;

import org.jspecify.annotations.NullMarked;
