/// The options that several questions take, and the types of their values.
@NullMarked
package dev.kiln.app.request.options;

import org.jspecify.annotations.NullMarked;
