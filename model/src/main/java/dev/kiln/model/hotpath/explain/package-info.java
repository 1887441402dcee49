/// When a CPU profile can explain a change of latency, and when it cannot.
@NullMarked
package dev.kiln.model.hotpath.explain;

import org.jspecify.annotations.NullMarked;
