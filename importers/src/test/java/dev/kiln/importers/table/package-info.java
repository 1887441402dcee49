/// Tests of the columns and pools that importers gather in.
@NullMarked
package dev.kiln.importers.table;

import org.jspecify.annotations.NullMarked;
