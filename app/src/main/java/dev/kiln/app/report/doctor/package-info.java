/// The answer of `kiln doctor`: what Kiln runs on.
@NullMarked
package dev.kiln.app.report.doctor;

import org.jspecify.annotations.NullMarked;
