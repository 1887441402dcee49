/// Bytes to [dev.kiln.model.Profile], and back if the format allows.
@NullMarked
package dev.kiln.importers;

import org.jspecify.annotations.NullMarked;
