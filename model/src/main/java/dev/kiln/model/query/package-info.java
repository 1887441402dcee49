/// What of a profile is looked at: filters, transforms, direction, merge key, and their text form.
@NullMarked
package dev.kiln.model.query;

import org.jspecify.annotations.NullMarked;
