/// The open documents and how they are looked at: state, history, settings, background work. No
/// controls.
@NullMarked
package dev.kiln.app.session;

import org.jspecify.annotations.NullMarked;
