package dev.kiln.render.layout.hot;

import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;

/// What the picture of hot paths shows, independent of its size.
///
/// @param points by rank, the first first: names are written in this order while there is room
/// @param by whether shares, which are the areas of circles, are of self or of total
/// @param units the words of axes and lines
/// @param wholeRate the whole a second, in the base unit; NaN if unknown
/// @param unknown how many functions of the ranking are left out, as their calls are not known
/// @param uncalled how many are left out, as none of their calls was counted
/// @param isGroup whether these are modules or packages, whose names have no shorter form
public record HotPoints(
    List<HotPoint> points,
    By by,
    HotUnits units,
    double wholeRate,
    int unknown,
    int uncalled,
    boolean isGroup) {
  public HotPoints {
    points = List.copyOf(points);
  }

  /// The functions of a ranking that have calls, by rank.
  public static HotPoints of(Ranking paths) {
    List<HotPoint> points = new ArrayList<>();
    int uncalled = 0;
    String noun = CallCount.UNKNOWN.noun();
    for (RankedFunction row : paths.rows()) {
      HotPoint point = HotPoint.of(row, paths.unit()).orElse(null);
      if (point != null) {
        noun = points.isEmpty() ? row.count().noun() : noun;
        points.add(point);
      } else if (row.count().isKnown() && row.count().calls() == 0) {
        uncalled++;
      }
    }
    int unknown = paths.rows().size() - points.size() - uncalled;
    boolean isGroup = paths.tree().shape().keys().by().isGroup();
    HotUnits units =
        HotUnits.of(paths.tree().profile().valueTypes().get(paths.tree().valueType()), noun);
    return new HotPoints(
        points, paths.options().by(), units, paths.wholeRate(), unknown, uncalled, isGroup);
  }

  /// A point in words: `310 calls a second, 4.79 ms a call: 1.48 cores; share 36.9 %, calls given`.
  public String words(HotPoint point) {
    return "%s; share %s, %s %s"
        .formatted(
            units.perSecond(point),
            Quantities.share(point.share()),
            units.noun(),
            point.measured() ? "measured" : "given");
  }
}
