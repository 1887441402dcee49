/// The threads view: what each thread did, and when.
@NullMarked
package dev.kiln.app.ui.threads;

import org.jspecify.annotations.NullMarked;
