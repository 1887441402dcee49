package dev.kiln.app.report.draw;

import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SandwichSvg;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgPainter;
import dev.kiln.render.svg.diff.DiffBars;
import dev.kiln.render.svg.diff.DiffGraph;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import dev.kiln.render.svg.diff.DiffSvg;
import dev.kiln.render.svg.hot.HotPage;
import dev.kiln.render.svg.hot.HotSvg;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Writes drawings as SVG.
public final class SvgWriter implements DrawingWriter {
  @Override
  public void write(
      Drawing drawing,
      PictureFormat format,
      String outputName,
      OutputStream out,
      Consumer<String> progress)
      throws IOException {
    progress.accept("drawing");
    String text = text(drawing, format, outputName);
    progress.accept("writing");
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The drawing as an SVG document.
  ///
  /// @param outputName the name of the file that it goes into, for the command in it
  public static String text(Drawing drawing, PictureFormat format, String outputName) {
    String command = PictureOptions.caption(drawing.request(), format, outputName);
    return switch (drawing) {
      case FlameDrawing flame ->
          SvgPainter.paint(
              flame.layout(),
              flame.viewport(SvgPainter.MARGIN_PX),
              words(flame, flame.stillNote(), format, command));
      case SandwichDrawing sandwich -> sandwich(sandwich, format, command);
      case DiffDrawing diff -> diff(diff, format, command);
      case RankDrawing rank -> HotSvg.paint(page(rank, command), format.themes());
    };
  }

  /// The words around a flame graph, for SVG and HTML.
  static SvgOptions words(FlameDrawing flame, String note, PictureFormat format, String command) {
    return new SvgOptions(
        flame.title(),
        flame.subtitle(),
        flame.queryText(),
        note,
        command,
        format.themes(),
        flame.style().orientation(),
        flame::colors,
        flame.part().zoom(),
        flame.search());
  }

  private static String sandwich(SandwichDrawing drawing, PictureFormat format, String command) {
    SvgOptions words =
        new SvgOptions(
            drawing.title(),
            drawing.subtitle(),
            drawing.queryText(),
            drawing.note(),
            command,
            format.themes(),
            Orientation.FLAME,
            (_, theme) -> drawing.callees().colors().apply(theme),
            /* zoom= */ 0,
            /* search= */ null);
    double widthPx = drawing.widthPx() - 2.0 * SvgPainter.MARGIN_PX;
    return SandwichSvg.paint(
        half(drawing.callers(), widthPx), half(drawing.callees(), widthPx), words);
  }

  private static SandwichSvg.Half half(Half half, double widthPx) {
    return new SandwichSvg.Half(
        half.layout(),
        half.viewport(widthPx),
        (_, theme) -> half.colors().apply(theme),
        half.part().zoom(),
        half.search(),
        half.texts());
  }

  private static String diff(DiffDrawing drawing, PictureFormat format, String command) {
    if (drawing.changesOnly()) {
      return DiffBars.paint(drawing.page(null, List.of(command)), format.themes());
    }
    // The page waits for the lists, the graph does not.
    Flame flame = drawing.flame(drawing.unsearched());
    DiffGraph graph = DiffGraph.of(flame, format.themes());
    return DiffSvg.paint(drawing.page(flame, List.of(command)), graph, format.themes());
  }

  private static HotPage page(RankDrawing rank, String command) {
    return new HotPage(
        rank.title(),
        rank.subtitle(),
        rank.queryText(),
        rank.points(),
        rank.tree(),
        rank::colors,
        rank.texts(),
        rank.notes(),
        List.of(command));
  }
}
