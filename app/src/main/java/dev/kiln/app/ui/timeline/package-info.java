/// The timeline view: a flame chart of each thread over one time axis.
@NullMarked
package dev.kiln.app.ui.timeline;

import org.jspecify.annotations.NullMarked;
