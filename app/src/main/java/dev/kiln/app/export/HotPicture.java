package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.KeyColors;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Palette;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.hot.HotPng;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.layout.hot.HotUnits;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.hot.HotPage;
import dev.kiln.render.svg.hot.HotSvg;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The picture of hot paths: calls a second across, the cost of one call up; a page for a pull
/// request as SVG, the graph as PNG.
///
/// @param fileName the profile's file name
/// @param query what of it is ranked
/// @param paths the ranking
/// @param points its functions that have calls, at least one
/// @param command the `kiln rank` command up to the picture's own options
public record HotPicture(
    String fileName, Query query, Ranking paths, HotPoints points, HotCommand command) {

  /// The picture of a ranking.
  ///
  /// @throws QueryException where no function has calls and a cost of a call
  public static HotPicture of(String fileName, Query query, Ranking paths, HotCommand command) {
    HotPoints points = HotPoints.of(paths);
    if (points.points().isEmpty()) {
      throw whyEmpty(paths, command.countFiles());
    }
    return new HotPicture(fileName, query, paths, points, command);
  }

  private static QueryException whyEmpty(Ranking paths, List<String> countFiles) {
    if (paths.rows().isEmpty()) {
      return noPicture("no function of this query has a value", null);
    }
    if (paths.options().counts().size() == 0) {
      return countFiles.isEmpty()
          ? noPicture(
              "no function has calls, as nothing counted them, and samples are not call counts",
              Need.COUNTS)
          : noPicture(
              "no line of %s counts a function of this query; names are as kiln rank shows them"
                  .formatted(String.join(", ", countFiles)),
              null);
    }
    return Double.isNaN(paths.options().seconds())
        ? noPicture(
            "the length of the recording is unknown, so there are no calls a second",
            Need.RECORDING_LENGTH)
        : noPicture("no function of the ranking was called, as its counts say", null);
  }

  private static QueryException noPicture(String reason, @Nullable Need need) {
    return new QueryException("no picture: " + reason, need);
  }

  /// @throws IllegalArgumentException where the picture is not drawn so
  public static void check(Kind kind) {
    if (kind == Kind.HTML) {
      throw new IllegalArgumentException("-o: expected an output ending in .svg or .png");
    }
  }

  /// Draws the picture and writes it, whole or not at all. On any thread; a PNG needs JavaFX to
  /// run.
  ///
  /// @param format SVG or PNG
  public void write(PictureFormat format, FileOutput target) throws IOException {
    check(format.kind());
    if (format.kind() == Kind.PNG) {
      target.write(out -> png(format, out));
    } else {
      String text = svg(format, target.name());
      target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// The picture as an SVG document.
  ///
  /// @param outputName the name of the file that it goes into, for the command in it
  public String svg(PictureFormat format, String outputName) {
    Map<Integer, RankedFunction> rows = new HashMap<>();
    paths.rows().forEach(row -> rows.put(row.key(), row));
    HotPage page =
        new HotPage(
            title(),
            subtitle(),
            QueryText.format(query),
            points,
            paths.tree(),
            this::colors,
            point -> text(point, Objects.requireNonNull(rows.get(point.key()))),
            paths.notes(),
            List.of(command.text(fileName, query, paths, format, outputName)));
    return HotSvg.paint(page, format.themes());
  }

  /// The fills of the tree's nodes: by package, as in its flame graph.
  public ColorScheme colors(CallTree tree, Theme theme) {
    return PackageColors.of(tree, new Palette(theme), paths.options().myCode());
  }

  /// The answer: `JsonParser.parse: 175 calls/s × 537 µs = 0.094 of 0.310 cores`.
  String title() {
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
  String subtitle() {
    RankWords words = RankWords.of(paths);
    return "%s: %s, %s in %s, %s"
        .formatted(
            fileName,
            words.type(),
            Quantities.format(paths.tree().total(), words.type()),
            Quantities.time(paths.options().seconds()),
            words.wholeRate(paths.wholeRate()));
  }

  /// All numbers of a point, with the interval and who counted.
  private String text(HotPoint point, RankedFunction row) {
    return "%s; share %s, 95 %% interval %s; if gone %s×; %s"
        .formatted(
            points.units().perSecond(point),
            Quantities.share(point.share()),
            RankWords.shares(row.share().interval()),
            RankWords.gain(row.share().bound()),
            row.count().words());
  }

  private void png(PictureFormat format, OutputStream out) throws IOException {
    Theme theme = format.themes() == Themes.DARK ? Theme.DARK : Theme.LIGHT;
    String asked = QueryText.format(query);
    try {
      new HotPng(theme, RowSizes.NORMAL)
          .paint(
              points,
              KeyColors.of(paths.tree(), colors(paths.tree(), theme)),
              title(),
              subtitle() + (asked.isEmpty() ? "" : "  ·  query: " + asked),
              paths.notes(),
              PictureStyle.DEFAULT_WIDTH_PX,
              format.scale(),
              out);
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IOException("cannot draw the PNG: " + e.getMessage(), e);
    }
  }
}
