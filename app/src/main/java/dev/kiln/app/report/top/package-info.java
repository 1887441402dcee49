/// The answer of `kiln top`: the functions that cost most, and short forms of it to paste.
@NullMarked
package dev.kiln.app.report.top;

import org.jspecify.annotations.NullMarked;
