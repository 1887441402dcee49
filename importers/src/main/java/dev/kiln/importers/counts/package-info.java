/// Numbers that stand beside a profile: of a service, read from options and small files, and call
/// counts. No toolkit.
@NullMarked
package dev.kiln.importers.counts;

import org.jspecify.annotations.NullMarked;
