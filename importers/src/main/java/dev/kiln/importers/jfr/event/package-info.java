/// What events mean and what is made of them, whichever parser reads them.
@NullMarked
package dev.kiln.importers.jfr.event;

import org.jspecify.annotations.NullMarked;
