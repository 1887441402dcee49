/// What samples count, and how quantities are written for people.
@NullMarked
package dev.kiln.model.value;

import org.jspecify.annotations.NullMarked;
