/// Collapsed stacks: one line of text for each stack, `main;work;read 42`.
@NullMarked
package dev.kiln.importers.collapsed;

import org.jspecify.annotations.NullMarked;
