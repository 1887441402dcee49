package dev.kiln.app.cli;

import dev.kiln.app.export.DiffStyle;
import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.app.export.SandwichFile;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How the picture of a difference looks.
final class DiffPictureOptions {
  /// What colours are of.
  enum Color {
    TOTAL,
    SELF
  }

  @Option(
      names = "--layout",
      paramLabel = "WIDTHS",
      description = "boxes as wide as the larger side, base or current: union, base, current")
  private Widths layout = Widths.UNION;

  @Option(names = "--order", paramLabel = "ORDER", description = "weight or name (default: weight)")
  private Order order = Order.WEIGHT;

  @Option(names = "--view", paramLabel = "VIEW", description = "flame or icicle (default: icicle)")
  private Orientation view = Orientation.ICICLE;

  @Option(
      names = "--color",
      paramLabel = "OF",
      description = "by the change of total or self (default: total)")
  private Color color = Color.TOTAL;

  @Option(
      names = "--changes-only",
      description = "the greatest changes as bars, without the graph (SVG)")
  private boolean changesOnly;

  @Option(
      names = "--sandwich",
      paramLabel = "FUNCTION",
      description = "draw this function between its callers and what it calls; SVG or PNG")
  private String sandwich = "";

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "with --sandwich: mark frames whose name contains this, or matches /regex/")
  private String search = "";

  @Mixin private FormatOptions format = new FormatOptions();

  @Option(
      names = "--width",
      paramLabel = "PX",
      description =
          "width of a PNG or a sandwich (default: 1200; an SVG is 1000 wide, for a pull request)")
  private @Nullable Integer widthPx;

  @Option(
      names = "--all",
      description = "every box in HTML (default: those of 0.01 %% of all and more)")
  private boolean all;

  /// @throws IllegalArgumentException where the options do not fit the kind of file
  DiffStyle style(Kind kind) {
    boolean hasWidth = kind == Kind.PNG || isSandwich();
    FormatOptions.check(
        widthPx == null || hasWidth, "--width: only a PNG or a sandwich has a width of its own");
    FormatOptions.check(search.isEmpty() || isSandwich(), "--search: goes with --sandwich");
    FormatOptions.check(!changesOnly || !isSandwich(), "--changes-only: a sandwich is a graph");
    if (isSandwich()) {
      SandwichFile.check(kind);
    }
    int width = widthPx == null ? PictureStyle.DEFAULT_WIDTH_PX : widthPx;
    FormatOptions.checkWidth(width);
    FormatOptions.check(
        !changesOnly || kind == Kind.SVG, "--changes-only: the bars are drawn as SVG only");
    return new DiffStyle(layout, order, view, color == Color.SELF, changesOnly, width);
  }

  boolean isSandwich() {
    return !sandwich.isEmpty();
  }

  /// The name of the function between its callers and its callees.
  String sandwich() {
    return sandwich;
  }

  /// What is marked in a sandwich; empty for nothing.
  String search() {
    return search;
  }

  /// @throws IllegalArgumentException where the options do not fit the kind of file
  PictureFormat format(Kind kind) {
    return format.format(kind, all);
  }
}
