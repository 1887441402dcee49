package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.HotLook;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparison;
import dev.kiln.model.diff.Side;
import dev.kiln.model.hotpath.RankOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a ranking is asked for, put together on the JavaFX thread.
///
/// @param answer whose query is ranked
/// @param myCode prefixes of the user's own functions; empty where the heaviest family is taken
/// @param recordingSeconds of what the views show; NaN where unknown
/// @param units of work that the sides of a comparison did; null where unknown
/// @param from the function from which the heaviest path is followed; null for the ranking
record RankingAsk(
    Answer answer,
    HotLook look,
    List<String> myCode,
    double recordingSeconds,
    Basis.@Nullable Units units,
    @Nullable FunctionName from) {
  static RankingAsk of(Document document, Answer answer, @Nullable FunctionName from) {
    return new RankingAsk(
        answer,
        document.store().get().hot(),
        document.preferences().myCodeProperty().get(),
        seconds(document),
        document.store().get().diff().units(),
        from);
  }

  /// The length of the recording; of a comparison that of its current side.
  private static double seconds(Document document) {
    Comparison comparison = document.comparisonProperty().get();
    if (comparison == null) {
      return RankOptions.seconds(document.profile());
    }
    long nanos = comparison.side(Side.CURRENT).durationNanos().orElse(0);
    return nanos > 0 ? nanos * 1e-9 : Double.NaN;
  }
}
