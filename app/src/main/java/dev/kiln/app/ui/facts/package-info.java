/// What the recording says of itself, and what its import had to skip.
@NullMarked
package dev.kiln.app.ui.facts;

import org.jspecify.annotations.NullMarked;
