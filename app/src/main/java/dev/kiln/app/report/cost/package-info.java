/// The answer of `cost`.
@NullMarked
package dev.kiln.app.report.cost;

import org.jspecify.annotations.NullMarked;
