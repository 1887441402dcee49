/// The answer of `convert`.
@NullMarked
package dev.kiln.app.report.convert;

import org.jspecify.annotations.NullMarked;
