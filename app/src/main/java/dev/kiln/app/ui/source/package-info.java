/// The source of the chosen function with what each line costs.
@NullMarked
package dev.kiln.app.ui.source;

import org.jspecify.annotations.NullMarked;
