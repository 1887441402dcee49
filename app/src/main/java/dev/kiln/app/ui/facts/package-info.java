/// What the recording says about itself, and what its import skipped.
@NullMarked
package dev.kiln.app.ui.facts;

import org.jspecify.annotations.NullMarked;
