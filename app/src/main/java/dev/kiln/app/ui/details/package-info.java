/// The details of the chosen frame.
@NullMarked
package dev.kiln.app.ui.details;

import org.jspecify.annotations.NullMarked;
