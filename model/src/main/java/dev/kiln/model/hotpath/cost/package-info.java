/// What continuous profiling costs.
@NullMarked
package dev.kiln.model.hotpath.cost;

import org.jspecify.annotations.NullMarked;
