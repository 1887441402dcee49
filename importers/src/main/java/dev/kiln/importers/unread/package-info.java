/// Formats that are known by their first bytes but not read, and what turns them into one that is.
@NullMarked
package dev.kiln.importers.unread;

import org.jspecify.annotations.NullMarked;
