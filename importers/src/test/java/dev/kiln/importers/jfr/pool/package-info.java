/// Tests of what events refer to.
@NullMarked
package dev.kiln.importers.jfr.pool;

import org.jspecify.annotations.NullMarked;
