/// The answer of `whatif`.
@NullMarked
package dev.kiln.app.report.whatif;

import org.jspecify.annotations.NullMarked;
