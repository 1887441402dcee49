/// What a tab shows before its document: the progress of an import, what went wrong with it, and
/// the profiles to choose from.
@NullMarked
package dev.kiln.app.ui.opening;

import org.jspecify.annotations.NullMarked;
