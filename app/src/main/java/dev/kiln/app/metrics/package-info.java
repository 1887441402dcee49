/// Numbers of a service that are no profile: read from options and small files. No toolkit.
@NullMarked
package dev.kiln.app.metrics;

import org.jspecify.annotations.NullMarked;
