/// Tests of the JFR importer.
@NullMarked
package dev.kiln.importers.jfr;

import org.jspecify.annotations.NullMarked;
