/// The answer of `kiln diff`: what changed, as Kiln tells it and as other tools do.
@NullMarked
package dev.kiln.app.report.diff;

import org.jspecify.annotations.NullMarked;
