/// The answer of `kiln info`: what is in a profile.
@NullMarked
package dev.kiln.app.report.info;

import org.jspecify.annotations.NullMarked;
