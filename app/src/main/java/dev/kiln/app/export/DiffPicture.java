package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.diffview.words.DiffPages;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.diff.DiffBars;
import dev.kiln.render.svg.diff.DiffGraph;
import dev.kiln.render.svg.diff.DiffPage;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import dev.kiln.render.svg.diff.DiffSvg;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The picture of a difference: a page for a pull request as SVG, the graph as PNG, the graph to
/// walk in as HTML.
///
/// @param request what the command that draws it again is asked
/// @param result what it shows
/// @param style how it looks
public record DiffPicture(DiffRequest request, ComparisonResult result, DiffStyle style) {

  /// Draws the picture and writes it, whole or not at all. On any thread; a PNG needs JavaFX to
  /// run.
  public void write(PictureFormat format, FileOutput target) throws IOException {
    String name = target.name();
    switch (format.kind()) {
      case SVG -> text(target, svg(format.themes(), name));
      case HTML -> text(target, html(format, name));
      case PNG -> target.write(out -> png(format, out));
    }
  }

  private static void text(FileOutput target, String text) throws IOException {
    target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// The page as an SVG document.
  ///
  /// @param outputName the name of the file that it goes into, for the command in it
  public String svg(Themes themes, String outputName) {
    if (style.changesOnly()) {
      return DiffBars.paint(page(null, PictureFormat.svg(themes), outputName), themes);
    }
    // The page waits for the lists, the graph does not.
    Flame flame = flame(unsearched());
    DiffGraph graph = DiffGraph.of(flame, themes);
    return DiffSvg.paint(page(flame, PictureFormat.svg(themes), outputName), graph, themes);
  }

  private FlameLayout unsearched() {
    return DiffLayouts.unsearched(result.shown(), style.widths(), style.order());
  }

  private Flame flame(FlameLayout layout) {
    return DiffPages.flame(
        DiffWords.of(result.shown()), layout, style.orientation(), style.bySelf());
  }

  private DiffPage page(@Nullable Flame flame, PictureFormat format, String outputName) {
    return DiffPages.of(
        words(),
        result.functions(),
        result.comparability(),
        result.basis().caveat(),
        QueryText.format(result.query()),
        List.of(DiffCommandText.of(request, style, format, outputName)),
        flame,
        style.widths());
  }

  private String html(PictureFormat format, String outputName) {
    DiffLayouts searched = DiffLayouts.of(result, List.of(style.widths()), style.order());
    Flame flame = flame(searched.layouts().getFirst());
    DiffPage page = page(flame, format, outputName);
    SvgOptions options =
        new SvgOptions(
            page.title(),
            sides(page),
            QueryText.format(result.query()),
            "basis: " + words().basis() + warnings(),
            page.commands().getFirst(),
            format.themes(),
            flame.orientation(),
            flame.colors(),
            0,
            null);
    return HtmlPainter.paint(
        flame.layout(), options, format.allBoxes() ? 0 : HtmlPainter.LEAST_SHARE, flame.texts());
  }

  /// The words of the tree toward callees, which sums are of.
  private DiffWords words() {
    return DiffWords.of(result.down());
  }

  /// `7.01 ms in before.jfr (62,410 requests) to 7.64 ms in after.jfr (61,870 requests)`.
  private static String sides(DiffPage page) {
    return side(page.base()) + " to " + side(page.current());
  }

  private static String side(DiffPage.Caption side) {
    String basis = side.basis().isEmpty() ? "" : " (" + side.basis() + ")";
    return side.amount() + " in " + side.file() + basis;
  }

  private String warnings() {
    StringBuilder text = new StringBuilder();
    for (Comparability.Item item : result.comparability().items()) {
      if (item.level() == Comparability.Level.WARN) {
        text.append("  ·  ").append(item.words());
      }
    }
    return text.toString();
  }

  private void png(PictureFormat format, OutputStream out) throws IOException {
    Theme theme = format.themes() == Themes.DARK ? Theme.DARK : Theme.LIGHT;
    FlameLayout layout = unsearched();
    Flame flame = flame(layout);
    DiffPage page = page(flame, format, "");
    double width = Math.max(1, style.widthPx() - 2 * RowSizes.NORMAL.marginPx());
    PngPainter.Panel panel =
        new PngPainter.Panel(
            layout,
            flame.colors().of(layout.tree(), theme),
            flame.orientation(),
            Viewport.whole(layout, width),
            /* zoom= */ 0,
            /* search= */ null);
    String query = QueryText.format(result.query());
    String asked = query.isEmpty() ? "" : "  ·  query: " + query;
    try {
      new PngPainter(theme, RowSizes.NORMAL)
          .paint(
              List.of(panel),
              page.title(),
              sides(page) + "  ·  basis: " + words().basis() + asked + warnings(),
              format.scale(),
              out,
              _ -> {});
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IOException("cannot draw the PNG: " + e.getMessage(), e);
    }
  }
}
