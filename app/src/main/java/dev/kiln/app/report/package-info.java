/// Reports: answers in words and tables. A form declares once what an answer shows, and a writer
/// for each format lays it out and does its own escaping. Never names JavaFX.
@NullMarked
package dev.kiln.app.report;

import org.jspecify.annotations.NullMarked;
