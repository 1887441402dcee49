/// Where the source of a function lies on this machine, its text, and the user's editor.
@NullMarked
package dev.kiln.app.session.source;

import org.jspecify.annotations.NullMarked;
