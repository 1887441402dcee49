/// Work off the thread of the documents: where it runs, which answer counts, reading files and
/// looking for findings, how much time is left.
@NullMarked
package dev.kiln.app.session.task;

import org.jspecify.annotations.NullMarked;
