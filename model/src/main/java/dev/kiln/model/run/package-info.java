/// Runs, the two sides they belong to, and a comparison: the samples of all runs on one merged
/// profile.
@NullMarked
package dev.kiln.model.run;

import org.jspecify.annotations.NullMarked;
