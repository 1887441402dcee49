/// The words and numbers of a comparison, the same in the window, in pictures and on the command
/// line; no toolkit.
@NullMarked
package dev.kiln.diffview.words;

import org.jspecify.annotations.NullMarked;
