/// Chunks of format 2 decoded side by side, and put together in the file's order.
@NullMarked
package dev.kiln.importers.jfr.decode;

import org.jspecify.annotations.NullMarked;
