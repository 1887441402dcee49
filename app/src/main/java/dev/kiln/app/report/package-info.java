/// Answers: what comes of a request, as words and tables or as a picture. Never names JavaFX.
@NullMarked
package dev.kiln.app.report;

import org.jspecify.annotations.NullMarked;
