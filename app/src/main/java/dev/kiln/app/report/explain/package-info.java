/// The answer of `explain`.
@NullMarked
package dev.kiln.app.report.explain;

import org.jspecify.annotations.NullMarked;
