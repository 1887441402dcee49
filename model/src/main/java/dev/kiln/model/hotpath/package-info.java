/// Where a fix pays: functions and paths ranked by what removing them saves at least, how often
/// they are called, what fixes buy together, and when the profile cannot explain a metric.
@NullMarked
package dev.kiln.model.hotpath;

import org.jspecify.annotations.NullMarked;
