/// The most that several fixes save together, on one instance and on a fleet of them.
@NullMarked
package dev.kiln.model.hotpath.whatif;

import org.jspecify.annotations.NullMarked;
