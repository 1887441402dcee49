package dev.kiln.app.session;

import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.ProfileView;

/// The result of a document's query on its comparison, as views show it.
///
/// @param result of which all that views ask for is worked out
/// @param layouts what is drawn
/// @param splits why functions changed, as far as the recordings counted calls
public record Difference(ComparisonResult result, DiffLayouts layouts, ChangeSplits splits) {
  /// Asks what a state asks; off the JavaFX thread.
  ///
  /// @param both a view of the samples of both sides
  /// @throws dev.kiln.model.query.QueryException if the query or the basis does not fit
  static Difference of(Comparison comparison, ProfileView both, DocumentState state) {
    ComparisonResult result = ComparisonResult.of(comparison, both, state.asked());
    DiffLayouts layouts = DiffLayouts.of(result, DiffWidths.of(state).pictures(), state.order());
    ChangeSplits splits = ChangeSplits.recorded(result.functions(), state.query());
    // Views would wait for these on the JavaFX thread.
    result.comparability();
    result.selfDelta();
    return new Difference(result, layouts, splits);
  }
}
