/// Tests of the importer of V8 CPU profiles.
@NullMarked
package dev.kiln.importers.cpuprofile;

import org.jspecify.annotations.NullMarked;
