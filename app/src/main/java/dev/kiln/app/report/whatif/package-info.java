/// The answer of `kiln whatif`: what several fixes save together, and the outcome of a prediction.
@NullMarked
package dev.kiln.app.report.whatif;

import org.jspecify.annotations.NullMarked;
