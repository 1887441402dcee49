/// Finding the source of a function on this machine, reading it, and opening it in the user's
/// editor.
@NullMarked
package dev.kiln.app.session.source;

import org.jspecify.annotations.NullMarked;
