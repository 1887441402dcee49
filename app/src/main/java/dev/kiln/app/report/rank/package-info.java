/// The answer of `kiln rank`: where a fix pays.
@NullMarked
package dev.kiln.app.report.rank;

import org.jspecify.annotations.NullMarked;
