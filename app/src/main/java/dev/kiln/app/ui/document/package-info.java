/// One open profile: query bar, rail, views, details, status.
@NullMarked
package dev.kiln.app.ui.document;

import org.jspecify.annotations.NullMarked;
