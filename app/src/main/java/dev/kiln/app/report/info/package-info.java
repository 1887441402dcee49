/// The answer of `info`.
@NullMarked
package dev.kiln.app.report.info;

import org.jspecify.annotations.NullMarked;
