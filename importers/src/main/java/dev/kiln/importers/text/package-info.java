/// Text in lines: its encoding, and blocks that end at a line's end, so that several threads can
/// parse them.
@NullMarked
package dev.kiln.importers.text;

import org.jspecify.annotations.NullMarked;
