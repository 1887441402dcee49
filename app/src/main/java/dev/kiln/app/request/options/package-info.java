/// The questions that Kiln answers, and the one table of their options.
@NullMarked
package dev.kiln.app.request.options;

import org.jspecify.annotations.NullMarked;
