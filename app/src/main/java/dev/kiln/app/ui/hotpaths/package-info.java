/// Where a fix pays: the ranking as a picture and a table, and what fixes buy together.
@NullMarked
package dev.kiln.app.ui.hotpaths;

import org.jspecify.annotations.NullMarked;
