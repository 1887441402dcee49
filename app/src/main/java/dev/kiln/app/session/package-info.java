/// What is open and how it is looked at: state, history, settings, background work. No controls.
@NullMarked
package dev.kiln.app.session;

import org.jspecify.annotations.NullMarked;
