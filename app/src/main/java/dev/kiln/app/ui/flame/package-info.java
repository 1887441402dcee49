/// The flame graph view.
@NullMarked
package dev.kiln.app.ui.flame;

import org.jspecify.annotations.NullMarked;
