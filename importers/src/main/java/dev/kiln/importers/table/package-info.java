/// Compact columns and pools of primitives that importers gather in before the profile is built.
@NullMarked
package dev.kiln.importers.table;

import org.jspecify.annotations.NullMarked;
