/// The answer of `kiln diff`: what changed, in Kiln's form and in those of other tools.
@NullMarked
package dev.kiln.app.report.diff;

import org.jspecify.annotations.NullMarked;
