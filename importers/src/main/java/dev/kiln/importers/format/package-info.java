/// What every format is made of: where bytes come from, what an importer and a writer are, and how
/// an import tells its progress, its problems and its findings.
@NullMarked
package dev.kiln.importers.format;

import org.jspecify.annotations.NullMarked;
