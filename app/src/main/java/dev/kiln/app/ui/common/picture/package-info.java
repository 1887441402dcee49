/// Pieces that the views with a picture share: the menu of a picture, the card at the pointer, the
/// search and the export of a sandwich.
@NullMarked
package dev.kiln.app.ui.common.picture;

import org.jspecify.annotations.NullMarked;
