/// The answer of `kiln whatif`: what fixes buy together, and what came of a prediction.
@NullMarked
package dev.kiln.app.report.whatif;

import org.jspecify.annotations.NullMarked;
