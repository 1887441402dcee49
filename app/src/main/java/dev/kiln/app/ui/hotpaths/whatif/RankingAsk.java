package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.request.Option;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.importers.counts.CountStretch;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.hotpath.calls.RecordedCounts;
import dev.kiln.model.hotpath.calls.RecordingLength;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The input of a ranking, collected on the JavaFX thread.
///
/// @param answer whose query is ranked
/// @param look what a user chose of how to rank
/// @param myCode prefixes of the user's own functions; empty if the heaviest family is taken
/// @param recordingSeconds of what the views show; NaN if unknown
/// @param current the side of a comparison that the views show; null if nothing is compared
/// @param units of work that the sides of a comparison did; null if unknown
/// @param from the function from which the heaviest path is followed; null for the ranking
public record RankingAsk(
    Answer answer,
    Values look,
    List<String> myCode,
    double recordingSeconds,
    @Nullable Runs current,
    Basis.@Nullable Units units,
    @Nullable FunctionName from) {
  private static final List<Option<?>> LOOK =
      List.of(
          RankQuestion.PATHS,
          RankQuestion.SORT,
          RankQuestion.SPEEDUP,
          RankQuestion.COUNTS,
          LookOptions.GROUP,
          LookOptions.MY_CODE_ONLY);

  public static RankingAsk of(Document document, Answer answer, @Nullable FunctionName from) {
    Runs current =
        switch (document.subject()) {
          case OneProfile _ -> null;
          case TwoSides sides -> sides.comparison().runs(Side.CURRENT);
        };
    return new RankingAsk(
        answer,
        look(document.store().get()),
        document.preferences().myCodeProperty().get(),
        current == null ? RecordingLength.seconds(document.profile().info()) : seconds(current),
        current,
        document.store().get().units(),
        from);
  }

  private static double seconds(Runs side) {
    long nanos = side.durationNanos().orElse(0);
    return nanos > 0 ? nanos * 1e-9 : Double.NaN;
  }

  /// What a user chose of how to rank.
  public static Values look(DocumentState state) {
    return state.look().only(LOOK);
  }

  /// Whether whole paths are ranked, not functions.
  public boolean ofPaths() {
    return look.get(RankQuestion.PATHS);
  }

  public double speedup() {
    return look.get(RankQuestion.SPEEDUP);
  }

  /// The counts that the recording and a few files hold for a query.
  ///
  /// @param files that say more
  /// @throws IOException in one line if a file has no counts
  CountSources.Result counts(ProfileView view, Query query, List<Path> files) throws IOException {
    boolean isPart = query.filters().stream().anyMatch(Filter.TimeRange.class::isInstance);
    CountStretch stretch = new CountStretch(Double.NaN, isPart ? recordingSeconds : Double.NaN);
    RecordedCounts recorded =
        current == null
            ? RecordedCounts.of(view.profile(), query.filters())
            : RecordedCounts.of(current, query.filters());
    return CountSources.of(recorded, view, query, files, stretch);
  }
}
