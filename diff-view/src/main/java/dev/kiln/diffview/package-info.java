/// What a comparison looks like.
@NullMarked
package dev.kiln.diffview;

import org.jspecify.annotations.NullMarked;
