/// Protocol buffers in place: fields, varints and messages within messages, read without generated
/// classes and without copies.
@NullMarked
package dev.kiln.importers.wire;

import org.jspecify.annotations.NullMarked;
