/// The function table view.
@NullMarked
package dev.kiln.app.ui.functions;

import org.jspecify.annotations.NullMarked;
