/// Pictures, before they are SVG, HTML or PNG.
@NullMarked
package dev.kiln.app.report.draw;

import org.jspecify.annotations.NullMarked;
