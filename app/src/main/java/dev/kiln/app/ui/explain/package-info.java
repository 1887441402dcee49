/// What a CPU profile can and cannot explain about a service that got faster or slower.
@NullMarked
package dev.kiln.app.ui.explain;

import org.jspecify.annotations.NullMarked;
