/// Reports: answers in words and tables, and what writes them. Never names JavaFX.
@NullMarked
package dev.kiln.app.report;

import org.jspecify.annotations.NullMarked;
