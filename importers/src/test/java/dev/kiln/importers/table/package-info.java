/// Tests of the tables that importers fill.
@NullMarked
package dev.kiln.importers.table;

import org.jspecify.annotations.NullMarked;
