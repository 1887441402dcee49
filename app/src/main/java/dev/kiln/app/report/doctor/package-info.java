/// The answer of `doctor`.
@NullMarked
package dev.kiln.app.report.doctor;

import org.jspecify.annotations.NullMarked;
