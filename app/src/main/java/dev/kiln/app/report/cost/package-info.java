/// The answer of `kiln cost`: what continuous profiling costs.
@NullMarked
package dev.kiln.app.report.cost;

import org.jspecify.annotations.NullMarked;
