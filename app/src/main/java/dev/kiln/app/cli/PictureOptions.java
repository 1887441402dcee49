package dev.kiln.app.cli;

import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.model.query.QueryException;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import java.util.List;
import picocli.CommandLine.Mixin;
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

  @Mixin private FormatOptions format = new FormatOptions();

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
    FormatOptions.checkWidth(widthPx);
    FormatOptions.check(textPercent >= 85 && textPercent <= 150, "--text-size: expected 85 to 150");
    RowSizes metrics = new RowSizes(textPercent / 100.0, compact);
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
    return format.format(kind, all);
  }
}
