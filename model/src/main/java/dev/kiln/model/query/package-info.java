/// Queries: filters, transforms, direction and merge key, and their text form.
@NullMarked
package dev.kiln.model.query;

import org.jspecify.annotations.NullMarked;
