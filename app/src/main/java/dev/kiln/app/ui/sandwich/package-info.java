/// One function between its callers and its callees.
@NullMarked
package dev.kiln.app.ui.sandwich;

import org.jspecify.annotations.NullMarked;
