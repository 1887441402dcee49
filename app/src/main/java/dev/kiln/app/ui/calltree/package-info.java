/// The call tree as a table.
@NullMarked
package dev.kiln.app.ui.calltree;

import org.jspecify.annotations.NullMarked;
