@NullMarked
package dev.kiln.importers.unread;

import org.jspecify.annotations.NullMarked;
