/// The heat map view: when samples were taken, down to parts of a second.
@NullMarked
package dev.kiln.app.ui.heatmap;

import org.jspecify.annotations.NullMarked;
