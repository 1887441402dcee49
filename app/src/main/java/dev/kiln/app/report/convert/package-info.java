/// What `kiln convert` writes: the samples of a query in another format.
@NullMarked
package dev.kiln.app.report.convert;

import org.jspecify.annotations.NullMarked;
