/// The answer of `render`.
@NullMarked
package dev.kiln.app.report.render;

import org.jspecify.annotations.NullMarked;
