/// Tests of text in lines.
@NullMarked
package dev.kiln.importers.text;

import org.jspecify.annotations.NullMarked;
