/// Tests of the importer and writer of collapsed stacks.
@NullMarked
package dev.kiln.importers.collapsed;

import org.jspecify.annotations.NullMarked;
