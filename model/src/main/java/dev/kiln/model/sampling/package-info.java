/// The samples behind a value: how many there are, what each stands for, and how good they are.
@NullMarked
package dev.kiln.model.sampling;

import org.jspecify.annotations.NullMarked;
