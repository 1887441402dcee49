/// The labels of samples: how the value divides among the values of a key.
@NullMarked
package dev.kiln.app.ui.labels;

import org.jspecify.annotations.NullMarked;
