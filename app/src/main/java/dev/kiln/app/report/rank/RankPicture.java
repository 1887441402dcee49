package dev.kiln.app.report.rank;

import dev.kiln.app.report.draw.RankDrawing;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.importers.ProfileReader;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.layout.hot.HotUnits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws a ranking: calls per second against cost per call.
public final class RankPicture {
  private RankPicture() {}

  /// The picture of a ranking.
  ///
  /// @param request a `rank` request
  /// @throws QueryException if no function has calls and a cost of a call
  public static RankDrawing of(Request request, Ranking ranking) {
    HotPoints points = HotPoints.of(ranking);
    if (points.points().isEmpty()) {
      throw whyEmpty(ranking, request.get(RankQuestion.COUNTS));
    }
    Map<Integer, RankedFunction> rows = new HashMap<>();
    ranking.rows().forEach(row -> rows.put(row.key(), row));
    return new RankDrawing(
        request,
        title(points),
        subtitle(request, ranking),
        ranking.tree(),
        points,
        point -> text(points, point, Objects.requireNonNull(rows.get(point.key()))),
        ranking.notes());
  }

  private static QueryException whyEmpty(Ranking ranking, List<Path> countFiles) {
    if (ranking.rows().isEmpty()) {
      return noPicture("no function of this query has a value", null);
    }
    if (ranking.options().counts().size() == 0) {
      return countFiles.isEmpty()
          ? noPicture(
              "no function has a call count, because nothing counted calls; samples are not"
                  + " call counts",
              Need.COUNTS)
          : noPicture(
              ("no line of %s matches a function in this query; write names as kiln rank shows"
                      + " them")
                  .formatted(
                      countFiles.stream()
                          .map(f -> String.valueOf(f.getFileName()))
                          .collect(Collectors.joining(", "))),
              null);
    }
    return Double.isNaN(ranking.options().seconds())
        ? noPicture(
            "the length of the recording is unknown, so calls per second are unknown too",
            Need.RECORDING_LENGTH)
        : noPicture("according to the counts, no function in the ranking was called", null);
  }

  private static QueryException noPicture(String reason, @Nullable Need need) {
    return new QueryException("no picture: " + reason, need);
  }

  /// The answer: `JsonParser.parse: 175 calls/s × 537 µs = 0.094 of 0.310 cores`.
  private static String title(HotPoints points) {
    HotPoint first = points.points().getFirst();
    String name = points.isGroup() ? first.name() : FrameNames.shortName(first.name());
    HotUnits units = points.units();
    return "%s: %s %s/s × %s = %s of %s"
        .formatted(
            name,
            HotUnits.digits(first.callsPerSecond()),
            units.noun(),
            units.cost(first.costPerCall()),
            units.rateNumber(first.rate()),
            units.rate(points.wholeRate()));
  }

  /// `checkout.jfr: cpu/nanoseconds, 55.5 s in 30.0 s, 1.85 cores busy`.
  private static String subtitle(Request request, Ranking ranking) {
    RankWords words = RankWords.of(ranking);
    return "%s: %s, %s in %s, %s"
        .formatted(
            ProfileReader.name(request.file()),
            words.type(),
            Quantities.format(ranking.tree().total(), words.type()),
            Quantities.time(ranking.options().seconds()),
            words.wholeRate(ranking.wholeRate()));
  }

  /// All numbers of a point, with the interval and who counted.
  private static String text(HotPoints points, HotPoint point, RankedFunction row) {
    return "%s; share %s, 95 %% interval %s; if gone %s×; %s"
        .formatted(
            points.units().perSecond(point),
            Quantities.share(point.share()),
            RankWords.shares(row.share().interval()),
            RankWords.gain(row.share().bound()),
            row.count().words());
  }
}
