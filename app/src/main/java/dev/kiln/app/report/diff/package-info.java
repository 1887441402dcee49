/// The answer of `diff`.
@NullMarked
package dev.kiln.app.report.diff;

import org.jspecify.annotations.NullMarked;
