/// The view of a comparison: the parts of diff-view on a document.
@NullMarked
package dev.kiln.app.ui.diff;

import org.jspecify.annotations.NullMarked;
