/// Streams that decode containers, where those of libraries do not tell damage or many members as
/// files have them.
@NullMarked
package dev.kiln.importers.stream;

import org.jspecify.annotations.NullMarked;
