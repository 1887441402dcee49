/// The ranking: functions and paths by the least that removing them saves.
@NullMarked
package dev.kiln.model.hotpath.rank;

import org.jspecify.annotations.NullMarked;
