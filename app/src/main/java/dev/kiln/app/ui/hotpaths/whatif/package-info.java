/// What fixes buy together, beside the ranking, and the ranking's numbers that both need. The pane
/// is given what it asks of its surroundings, so that it can stand beside any ranking.
@NullMarked
package dev.kiln.app.ui.hotpaths.whatif;

import org.jspecify.annotations.NullMarked;
