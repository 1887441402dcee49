package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.hotpath.calls.WorkUnits;
import dev.kiln.render.layout.FrameNames;
import java.util.List;

/// A kind of work that the recorded process did: the user's number of requests, or else the units
/// of a comparison, or else what the recording counted.
///
/// @param name in the singular: request, span
/// @param perSecond NaN if the length is unknown
/// @param isAtLeast whether there may have been more
record Work(String name, double perSecond, boolean isAtLeast) {
  /// The most kinds that are shown.
  private static final int MOST = 3;

  static List<Work> of(Outlook outlook) {
    double given = outlook.plan().requests();
    if (given > 0) {
      return List.of(new Work("request", given, false));
    }
    RankingAsk ask = outlook.ranking().ask();
    Basis.Units units = ask.units();
    if (units != null) {
      double perSecond = units.current() / ask.recordingSeconds();
      return List.of(new Work(units.word(), perSecond, false));
    }
    return outlook.ranking().work().stream()
        .limit(MOST)
        .map(work -> of(work, ask.recordingSeconds()))
        .toList();
  }

  private static Work of(WorkUnits work, double seconds) {
    String name = work.name().isEmpty() ? "span" : FrameNames.shortName(work.name());
    return new Work(name, work.perSecond(seconds), work.isAtLeast());
  }
}
