/// Samples merged by path or by function.
@NullMarked
package dev.kiln.model.tree;

import org.jspecify.annotations.NullMarked;
