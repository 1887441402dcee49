/// The answer of `rank`.
@NullMarked
package dev.kiln.app.report.rank;

import org.jspecify.annotations.NullMarked;
