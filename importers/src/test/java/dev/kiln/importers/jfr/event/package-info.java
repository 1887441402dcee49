/// Tests of what events mean.
@NullMarked
package dev.kiln.importers.jfr.event;

import org.jspecify.annotations.NullMarked;
