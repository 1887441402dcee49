/// What JDK Mission Control does: it parses chunks of formats 0.9 and 1.0, and its rules find
/// things in a recording.
@NullMarked
package dev.kiln.importers.jfr.jmc;

import org.jspecify.annotations.NullMarked;
