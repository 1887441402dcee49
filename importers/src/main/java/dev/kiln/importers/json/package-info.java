/// JSON of files, read leniently.
@NullMarked
package dev.kiln.importers.json;

import org.jspecify.annotations.NullMarked;
