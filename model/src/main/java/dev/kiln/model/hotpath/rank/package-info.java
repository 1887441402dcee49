/// The ranking: functions and paths by what removing them saves at least.
@NullMarked
package dev.kiln.model.hotpath.rank;

import org.jspecify.annotations.NullMarked;
