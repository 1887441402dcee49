/// Decodes chunks of format 2 in parallel and merges them in file order.
@NullMarked
package dev.kiln.importers.jfr.decode;

import org.jspecify.annotations.NullMarked;
