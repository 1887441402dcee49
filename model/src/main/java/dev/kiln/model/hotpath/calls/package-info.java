/// How often functions were called: counts that a recording carries, and counts that are given.
@NullMarked
package dev.kiln.model.hotpath.calls;

import org.jspecify.annotations.NullMarked;
