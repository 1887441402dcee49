/// What all answers share: the files that they read and write, and their outcome.
@NullMarked
package dev.kiln.app.report.answer;

import org.jspecify.annotations.NullMarked;
