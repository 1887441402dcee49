/// The format `cpuprofile`: CPU profiles of V8, as Chrome and Node write them.
@NullMarked
package dev.kiln.importers.cpuprofile;

import org.jspecify.annotations.NullMarked;
