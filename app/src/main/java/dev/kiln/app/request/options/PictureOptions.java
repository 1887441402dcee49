package dev.kiln.app.request.options;

import dev.kiln.app.request.CommandText;
import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.OutputTarget;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Rule;
import dev.kiln.model.query.Direction;
import dev.kiln.render.layout.Order;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of every picture, whatever it shows.
public final class PictureOptions {
  /// The width of a picture if nothing else is said, pixels.
  public static final int DEFAULT_WIDTH_PX = 1200;

  public static final int MIN_WIDTH_PX = 200;
  public static final int MAX_WIDTH_PX = 20_000;

  public static final Option<Optional<Themes>> THEME =
      Option.optional(
          "--theme",
          "THEME",
          Kinds.words(Themes.values()),
          "light, dark, or both, which follows the viewer's system but not in a PNG (default:"
              + " light; HTML: both)");

  public static final Option<Integer> SCALE =
      Option.of(
          "--scale",
          "N",
          Kinds.whole(1, PictureFormat.MAX_SCALE, "1 to " + PictureFormat.MAX_SCALE),
          1,
          "PNG pixels per pixel, 1 to 4");

  public static final Option<Order> ORDER =
      Option.of(
          "--order",
          "ORDER",
          Kinds.words(Order.values()),
          Order.WEIGHT,
          "weight or name (default: weight)");

  public static final Option<String> SANDWICH =
      Option.of(
          "--sandwich",
          "FUNCTION",
          Kinds.TEXT,
          "",
          "draw this function between its callers and its callees; SVG or PNG");

  public static final Option<Boolean> ALL =
      Option.flag(
          "--all",
          "include every box in HTML and JSON (default: boxes of at least 0.01 % of the total)");

  public static final Rule ONLY_A_PNG_HAS_PIXELS =
      new Rule(
          r -> !r.has(SCALE) || kind(r) == PictureFormat.Kind.PNG,
          "--scale: only a PNG has pixels");

  public static final Rule A_PNG_HAS_ONE_THEME =
      new Rule(
          r -> kind(r) != PictureFormat.Kind.PNG || r.get(THEME).orElse(null) != Themes.BOTH,
          "--theme both: a PNG has only one theme");

  public static final Rule A_SANDWICH_IS_STILL =
      new Rule(
          r -> {
            PictureFormat.Kind kind = kind(r);
            return !r.has(SANDWICH) || kind == null || kind.isStill();
          },
          SANDWICH.name() + ": expected an output ending in .svg or .png");

  private PictureOptions() {}

  /// A function between its callers and its callees is drawn of stacks from caller to callee.
  public static Rule callersAndCallees(Option<String> sandwich) {
    return new Rule(
        r -> !r.has(sandwich) || r.query().direction() == Direction.CALLEES,
        sandwich.name() + " shows callers and callees, so the query cannot be inverted");
  }

  /// Where a picture goes; the name's ending tells its kind.
  public static Option<Path> output(String meaning, PictureFormat.Kind... kinds) {
    return Option.of("--output", "OUT", new PictureFile(kinds), Path.of(""), meaning)
        .or("-o")
        .written();
  }

  /// The width in pixels of a whole picture.
  public static Kind<Integer> width() {
    int least = MIN_WIDTH_PX;
    int most = MAX_WIDTH_PX;
    return Kinds.whole(least, most, least + " to " + most);
  }

  /// What kind of file a request's picture goes into; null if it asks for none.
  public static PictureFormat.@Nullable Kind kind(Request request) {
    for (Option<?> option : request.question().options()) {
      if (option.isWritten()
          && request.values().get(option) instanceof Path file
          && !file.toString().isEmpty()) {
        return PictureFormat.Kind.of(file);
      }
    }
    return null;
  }

  /// The format of a request's picture.
  ///
  /// @throws IllegalStateException if it asks for none
  public static PictureFormat format(Request request) {
    PictureFormat.Kind kind = kind(request);
    if (kind == null) {
      throw new IllegalStateException("no picture is asked for");
    }
    boolean all = request.question().takes(ALL) && request.get(ALL);
    Themes themes = request.get(THEME).orElse(kind.defaultThemes);
    return new PictureFormat(kind, themes, request.get(SCALE), all);
  }

  /// A request for a picture in a certain format. What the format does not show is as usual.
  public static Request in(PictureFormat format, Request request) {
    boolean png = format.kind() == PictureFormat.Kind.PNG;
    Themes themes = format.themes();
    Optional<Themes> theme =
        themes == format.kind().defaultThemes ? Optional.empty() : Optional.of(themes);
    Request drawn = request.question().drawn(request, png);
    drawn = drawn.with(THEME, theme).with(SCALE, format.scale());
    return drawn.question().takes(ALL) ? drawn.with(ALL, format.allBoxes()) : drawn;
  }

  /// The command that draws a picture again, as the picture itself says it.
  ///
  /// @param outputName the name of the file that it goes into
  public static String caption(Request request, PictureFormat format, String outputName) {
    return CommandText.of(in(format, request), CommandText.Names.SHORT, outputName);
  }

  /// A file name whose ending is one of a few kinds of pictures.
  private record PictureFile(PictureFormat.Kind... kinds) implements Kind<Path> {
    @Override
    public Path parse(String text) {
      Path file = Kinds.PATH.parse(text);
      for (PictureFormat.Kind kind : kinds) {
        if (kind.isOf(file)) {
          return file;
        }
      }
      if (OutputTarget.isStream(file)) {
        return file;
      }
      throw new IllegalArgumentException(
          "expected a name ending in " + PictureFormat.Kind.endings(kinds));
    }

    @Override
    public String write(Path value) {
      return value.toString();
    }
  }
}
