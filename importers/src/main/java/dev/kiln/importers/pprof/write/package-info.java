/// A profile as a pprof file.
@NullMarked
package dev.kiln.importers.pprof.write;

import org.jspecify.annotations.NullMarked;
