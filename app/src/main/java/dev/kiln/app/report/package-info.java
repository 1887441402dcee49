/// Reports: answers in words and tables. A form declares once what an answer shows; one writer per
/// format does layout and escaping. Independent of JavaFX.
@NullMarked
package dev.kiln.app.report;

import org.jspecify.annotations.NullMarked;
