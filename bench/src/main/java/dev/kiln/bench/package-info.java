/// Benchmarks of Kiln and the data that they run on; nothing here is shipped.
@NullMarked
package dev.kiln.bench;

import org.jspecify.annotations.NullMarked;
