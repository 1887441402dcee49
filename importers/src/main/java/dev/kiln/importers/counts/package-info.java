/// Numbers beside a profile: metrics of a service, from options and small files, and call counts.
/// No toolkit.
@NullMarked
package dev.kiln.importers.counts;

import org.jspecify.annotations.NullMarked;
