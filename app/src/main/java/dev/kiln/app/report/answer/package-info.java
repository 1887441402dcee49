/// What answers are made of: the files that they read and write, and what came of them.
@NullMarked
package dev.kiln.app.report.answer;

import org.jspecify.annotations.NullMarked;
