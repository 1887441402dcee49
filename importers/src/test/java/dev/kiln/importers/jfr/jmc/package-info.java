/// Tests of what JDK Mission Control does.
@NullMarked
package dev.kiln.importers.jfr.jmc;

import org.jspecify.annotations.NullMarked;
