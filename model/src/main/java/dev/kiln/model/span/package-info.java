/// What went on meanwhile: intervals of threads, and which of them a sample lies in.
///
/// Below the tables, which hold their results; ids are those of the tables.
@NullMarked
package dev.kiln.model.span;

import org.jspecify.annotations.NullMarked;
