package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Rule;
import dev.kiln.app.request.options.OutputOptions;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ValueRange;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Orientation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `kiln render`: the flame graph as a picture.
public final class RenderQuestion {
  public static final Option<Path> OUTPUT =
      PictureOptions.output(
          "the file to write: a name ending in "
              + PictureFormat.Kind.endings(PictureFormat.Kind.values()),
          PictureFormat.Kind.values());

  public static final Option<Orientation> VIEW =
      Option.of(
          "--view",
          "VIEW",
          Kinds.words(Orientation.values()),
          Orientation.FLAME,
          "flame or icicle (default: flame)");

  public static final Option<Boolean> ICICLE = Option.flag("--icicle", "the same as --view icicle");

  public static final Option<Coloring> COLOR =
      Option.of(
          "--color",
          "BY",
          Kinds.words(Coloring.values()),
          Coloring.PACKAGE,
          "package, module, kind, thread or self (default: package)");

  public static final Option<PaletteKind> PALETTE =
      Option.of(
          "--palette",
          "PALETTE",
          Kinds.words(PaletteKind.values()),
          PaletteKind.NORMAL,
          "normal or color-blind (default: normal)");

  public static final Option<List<String>> MINE =
      Option.list(
          "--mine",
          "PREFIX",
          Kinds.TEXT,
          "prefix of the names of your own code, such as com.acme; may be repeated");

  public static final Option<Integer> WIDTH =
      Option.of(
          "--width",
          "PX",
          PictureOptions.width(),
          PictureOptions.DEFAULT_WIDTH_PX,
          "width in pixels (default: 1200)");

  public static final Option<Integer> TEXT_SIZE =
      Option.of(
          "--text-size",
          "PERCENT",
          Kinds.whole(85, 150, "85 to 150"),
          100,
          "size of text and rows in a PNG, 85 to 150 (default: 100)");

  public static final Option<Boolean> COMPACT = Option.flag("--compact", "smaller rows in a PNG");

  public static final Option<Integer> MAX_DEPTH =
      Option.of(
          "--max-depth",
          "ROWS",
          Kinds.whole(1, 100_000, "1 to 100000"),
          0,
          "draw at most this many rows in SVG and PNG; the last stands for what is deeper (default:"
              + " rows beyond 150 are folded where they hold less than 2 % of the width)");

  public static final Option<String> ZOOM =
      Option.of(
          "--zoom",
          "A;B;C",
          Kinds.TEXT,
          "",
          "zoom to the box at this path of functions from the root");

  public static final Option<Optional<ValueRange>> RANGE =
      Option.optional(
          "--range",
          "FROM..TO",
          ValueRange.KIND,
          "show only this part of the width, in the value's unit from the left edge");

  public static final Option<String> SEARCH =
      Option.of(
          "--search",
          "TEXT",
          Kinds.TEXT,
          "",
          "highlight functions whose name contains this, or matches /regex/");

  public static final Question QUESTION =
      Question.of("render")
          .summary("Draws the flame graph; the ending of OUT chooses the kind of file.")
          .operands(Operands.ONE, "the profile")
          .options(
              OUTPUT,
              OutputOptions.OVERWRITE_INPUT,
              VIEW,
              ICICLE,
              PictureOptions.ORDER,
              COLOR,
              PALETTE,
              MINE,
              WIDTH)
          .options(PictureOptions.THEME, PictureOptions.SCALE, TEXT_SIZE, COMPACT)
          .options(PictureOptions.ALL, MAX_DEPTH, ZOOM, RANGE, PictureOptions.SANDWICH, SEARCH)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .required(OUTPUT)
          .notDrawn(OutputOptions.OVERWRITE_INPUT)
          .drawnIf(TEXT_SIZE, (_, png) -> png)
          .drawnIf(COMPACT, (_, png) -> png)
          .rules(
              PictureOptions.ONLY_A_PNG_HAS_PIXELS,
              PictureOptions.A_PNG_HAS_ONE_THEME,
              PictureOptions.A_SANDWICH_IS_STILL,
              new Rule(
                  r -> !r.has(PictureOptions.SANDWICH) || (!r.has(ZOOM) && !r.has(RANGE)),
                  "--sandwich cannot be combined with --zoom or --range"),
              PictureOptions.callersAndCallees(PictureOptions.SANDWICH))
          .examples(
              "  kiln render app.jfr -o app.svg",
              "  kiln render cpu.pb.gz --icicle --theme both --width 1000 -o cpu.svg",
              "  kiln render app.jfr --value alloc --focus 'JsonParser' -o json.png --scale 2",
              "  kiln render app.jfr --zoom 'Main.run;Work.all' --search /parse/ -o app.html",
              "  kiln render app.jfr --sandwich 'Json.parse' -o parse.svg")
          .build();

  private RenderQuestion() {}
}
