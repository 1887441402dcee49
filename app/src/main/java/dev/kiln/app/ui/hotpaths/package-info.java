/// Where a fix pays: the ranking as a picture and a table.
@NullMarked
package dev.kiln.app.ui.hotpaths;

import org.jspecify.annotations.NullMarked;
