/// What several fixes save together, beside the ranking, and the numbers of the ranking that both
/// need. The pane gets its collaborators as callbacks, so it can be used beside any ranking.
@NullMarked
package dev.kiln.app.ui.hotpaths.whatif;

import org.jspecify.annotations.NullMarked;
