/// The answer of `top`.
@NullMarked
package dev.kiln.app.report.top;

import org.jspecify.annotations.NullMarked;
