/// The answer of `kiln tree`: the call tree, heaviest calls first.
@NullMarked
package dev.kiln.app.report.tree;

import org.jspecify.annotations.NullMarked;
