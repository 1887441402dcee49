package dev.kiln.app.report.draw;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.diff.DiffPage;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Writes drawings as one HTML page: flame graphs and differences.
public final class HtmlWriter implements DrawingWriter {
  @Override
  public void write(
      Drawing drawing,
      PictureFormat format,
      String outputName,
      OutputStream out,
      Consumer<String> progress)
      throws IOException {
    progress.accept("drawing");
    String command = PictureOptions.caption(drawing.request(), format, outputName);
    double leastShare = format.allBoxes() ? 0 : HtmlPainter.LEAST_SHARE;
    String text =
        switch (drawing) {
          case FlameDrawing flame ->
              HtmlPainter.paint(
                  flame.layout().whole(),
                  SvgWriter.words(flame, flame.note(), format, command),
                  leastShare);
          case DiffDrawing diff -> diff(diff, format, command, leastShare);
          case SandwichDrawing _, RankDrawing _ ->
              throw new IOException("this picture is SVG or PNG, not HTML");
        };
    progress.accept("writing");
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String diff(
      DiffDrawing drawing, PictureFormat format, String command, double leastShare) {
    Flame flame = drawing.flame(drawing.searched());
    DiffPage page = drawing.page(flame, List.of(command));
    SvgOptions words =
        new SvgOptions(
            page.title(),
            DiffDrawing.sides(page),
            drawing.queryText(),
            drawing.basis(""),
            command,
            format.themes(),
            flame.orientation(),
            flame.colors(),
            /* zoom= */ 0,
            /* search= */ null);
    return HtmlPainter.paint(flame.layout(), words, leastShare, flame.texts());
  }
}
