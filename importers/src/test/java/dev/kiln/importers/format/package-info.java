/// Tests of what every format is made of.
@NullMarked
package dev.kiln.importers.format;

import org.jspecify.annotations.NullMarked;
