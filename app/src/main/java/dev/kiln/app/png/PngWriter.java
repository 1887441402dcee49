package dev.kiln.app.png;

import dev.kiln.app.report.draw.DiffDrawing;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.draw.DrawingWriter;
import dev.kiln.app.report.draw.FlameDrawing;
import dev.kiln.app.report.draw.RankDrawing;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.render.color.KeyColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.hot.HotPng;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.fx.png.PngPainter.Panel;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.diff.DiffPage;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Writes drawings as PNG, on any thread. Starts JavaFX without a window if it is not running.
final class PngWriter implements DrawingWriter {
  @Override
  public void write(
      Drawing drawing,
      PictureFormat format,
      String outputName,
      OutputStream out,
      Consumer<String> progress)
      throws IOException {
    progress.accept("drawing");
    HeadlessToolkit.start();
    Theme theme = format.themes() == Themes.DARK ? Theme.DARK : Theme.LIGHT;
    DoubleConsumer done = part -> progress.accept("drawing, " + Math.round(part * 100) + " %");
    try {
      switch (drawing) {
        case FlameDrawing flame -> flame(flame, theme, format, out, done);
        case SandwichDrawing sandwich -> sandwich(sandwich, theme, format, out, done);
        case DiffDrawing diff -> diff(diff, theme, format, out, done);
        case RankDrawing rank -> rank(rank, theme, format, out);
      }
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IOException("cannot draw the PNG: " + e.getMessage(), e);
    }
  }

  private static void flame(
      FlameDrawing drawing,
      Theme theme,
      PictureFormat format,
      OutputStream out,
      DoubleConsumer done)
      throws IOException {
    RowSizes sizes = drawing.style().metrics();
    Panel panel =
        new Panel(
            drawing.layout(),
            drawing.colors(drawing.layout().tree(), theme),
            drawing.style().orientation(),
            drawing.viewport(sizes.marginPx()),
            drawing.part().zoom(),
            drawing.search());
    new PngPainter(theme, sizes)
        .paint(List.of(panel), drawing.title(), drawing.wholeSubtitle(), format.scale(), out, done);
  }

  private static void sandwich(
      SandwichDrawing drawing,
      Theme theme,
      PictureFormat format,
      OutputStream out,
      DoubleConsumer done)
      throws IOException {
    double widthPx = drawing.widthPx() - 2 * drawing.sizes().marginPx();
    List<Panel> panels =
        List.of(
            panel(drawing.callers(), Orientation.FLAME, widthPx, theme),
            panel(drawing.callees(), Orientation.ICICLE, widthPx, theme));
    new PngPainter(theme, drawing.sizes())
        .paint(panels, drawing.title(), drawing.wholeSubtitle(), format.scale(), out, done);
  }

  private static Panel panel(Half half, Orientation orientation, double widthPx, Theme theme) {
    return new Panel(
        half.layout(),
        half.colors().apply(theme),
        orientation,
        half.viewport(widthPx),
        half.part().zoom(),
        half.search());
  }

  private static void diff(
      DiffDrawing drawing, Theme theme, PictureFormat format, OutputStream out, DoubleConsumer done)
      throws IOException {
    FlameLayout layout = drawing.unsearched();
    Flame flame = drawing.flame(layout);
    DiffPage page = drawing.page(flame, List.of());
    int widthPx = drawing.request().get(DiffQuestion.WIDTH);
    double width = Math.max(1, widthPx - 2 * RowSizes.NORMAL.marginPx());
    Panel panel =
        new Panel(
            layout,
            flame.colors().of(layout.tree(), theme),
            flame.orientation(),
            Viewport.whole(layout, width),
            /* zoom= */ 0,
            /* search= */ null);
    String subtitle = DiffDrawing.sides(page) + "  ·  " + drawing.basis(drawing.queryText());
    new PngPainter(theme, RowSizes.NORMAL)
        .paint(List.of(panel), page.title(), subtitle, format.scale(), out, done);
  }

  private static void rank(RankDrawing drawing, Theme theme, PictureFormat format, OutputStream out)
      throws IOException {
    new HotPng(theme, RowSizes.NORMAL)
        .paint(
            drawing.points(),
            KeyColors.of(drawing.tree(), drawing.colors(drawing.tree(), theme)),
            drawing.title(),
            drawing.wholeSubtitle(),
            drawing.notes(),
            PictureOptions.DEFAULT_WIDTH_PX,
            format.scale(),
            out);
  }
}
