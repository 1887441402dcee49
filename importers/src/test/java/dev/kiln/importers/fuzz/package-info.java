/// Damaged and hostile files, by the thousand, in a process of their own with little memory.
@NullMarked
package dev.kiln.importers.fuzz;

import org.jspecify.annotations.NullMarked;
