/// The answer of `kiln explain`: whether CPU can explain a change of latency.
@NullMarked
package dev.kiln.app.report.explain;

import org.jspecify.annotations.NullMarked;
