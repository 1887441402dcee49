/// Why a cost changed: called more often, or each call costs more.
@NullMarked
package dev.kiln.model.hotpath.why;

import org.jspecify.annotations.NullMarked;
