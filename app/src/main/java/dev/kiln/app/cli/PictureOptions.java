package dev.kiln.app.cli;

import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.model.query.QueryException;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.fx.Metrics;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a picture looks: the options that a picture's own command names.
final class PictureOptions {
  @Option(names = "--view", paramLabel = "VIEW", description = "flame or icicle (default: flame)")
  private Orientation view = Orientation.FLAME;

  @Option(names = "--icicle", description = "the same as --view icicle")
  private boolean icicle;

  @Option(names = "--order", paramLabel = "ORDER", description = "weight or name (default: weight)")
  private Order order = Order.WEIGHT;

  @Option(
      names = "--color",
      paramLabel = "BY",
      description = "package, module, kind, thread or self (default: package)")
  private Coloring color = Coloring.PACKAGE;

  @Option(
      names = "--palette",
      paramLabel = "EYES",
      description = "normal or color-blind (default: normal)")
  private String palette = "normal";

  @Option(
      names = "--mine",
      paramLabel = "PREFIX",
      description = "functions that begin so are your own code; may be given several times")
  private List<String> mine = List.of();

  @Option(names = "--width", paramLabel = "PX", description = "width in pixels (default: 1200)")
  private int widthPx = PictureStyle.DEFAULT_WIDTH_PX;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "light, dark, or both, which follows the viewer and a PNG cannot"
              + " (default: light, for HTML both)")
  private @Nullable Themes theme;

  @Option(names = "--scale", paramLabel = "N", description = "PNG pixels per pixel, 1 to 4")
  private int scale = 1;

  @Option(
      names = "--text-size",
      paramLabel = "PERCENT",
      description = "size of type and rows in a PNG, 85 to 150 (default: 100)")
  private int textPercent = 100;

  @Option(names = "--compact", description = "low rows in a PNG")
  private boolean compact;

  @Option(
      names = "--all",
      description = "every box in HTML (default: those of 0.01 %% of all and more)")
  private boolean all;

  PictureStyle style() {
    check(
        widthPx >= PictureStyle.MIN_WIDTH_PX && widthPx <= PictureStyle.MAX_WIDTH_PX,
        "--width: expected " + PictureStyle.MIN_WIDTH_PX + " to " + PictureStyle.MAX_WIDTH_PX);
    check(textPercent >= 85 && textPercent <= 150, "--text-size: expected 85 to 150");
    Metrics metrics = new Metrics(textPercent / 100.0, compact);
    return new PictureStyle(
        icicle ? Orientation.ICICLE : view, order, color, palette(), mine, widthPx, metrics);
  }

  private PaletteKind palette() {
    return switch (palette) {
      case "normal" -> PaletteKind.NORMAL;
      case "color-blind" -> PaletteKind.COLOR_BLIND;
      default ->
          throw new QueryException("--palette " + palette + ": expected normal or color-blind");
    };
  }

  PictureFormat format(Kind kind) {
    check(scale >= 1 && scale <= PictureFormat.MAX_SCALE, "--scale: expected 1 to 4");
    check(kind != Kind.PNG || theme != Themes.BOTH, "--theme both: a PNG has one theme");
    Themes themes = theme == null ? kind.defaultThemes : theme;
    boolean cuts = kind == Kind.HTML && !all;
    return new PictureFormat(kind, themes, scale, cuts ? HtmlPainter.LEAST_SHARE : 0);
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
