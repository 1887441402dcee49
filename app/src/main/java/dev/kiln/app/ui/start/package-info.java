/// The start page: what to drop, recent files.
@NullMarked
package dev.kiln.app.ui.start;

import org.jspecify.annotations.NullMarked;
