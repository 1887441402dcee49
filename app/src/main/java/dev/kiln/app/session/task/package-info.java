/// Work off the thread of the documents: where it runs, which answer counts, reading files,
/// searching for findings, and the time left.
@NullMarked
package dev.kiln.app.session.task;

import org.jspecify.annotations.NullMarked;
