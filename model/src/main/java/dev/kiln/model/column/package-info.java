/// Growing columns and the small tables that profile tables are made of. No class here knows what
/// its numbers mean.
@NullMarked
package dev.kiln.model.column;

import org.jspecify.annotations.NullMarked;
