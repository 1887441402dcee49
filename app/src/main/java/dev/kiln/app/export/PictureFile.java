package dev.kiln.app.export;

import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.fx.png.PngPainter.Panel;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Writes a picture into a file. On any thread; a PNG needs JavaFX to run.
public final class PictureFile {
  private PictureFile() {}

  /// Draws the picture and writes it, whole or not at all.
  ///
  /// @param progress is told in a few words what is being done
  public static void write(
      Picture picture, PictureFormat format, FileOutput target, Consumer<String> progress)
      throws IOException {
    String name = target.name();
    progress.accept("drawing");
    switch (format.kind()) {
      case SVG -> writeText(target, svg(picture, format, name), progress);
      case HTML -> {
        String page =
            HtmlPainter.paint(
                picture.layout(),
                picture.options(format, name),
                format.allBoxes() ? 0 : HtmlPainter.LEAST_SHARE);
        writeText(target, page, progress);
      }
      case PNG -> target.write(out -> png(picture, format, out, progress));
    }
  }

  /// The picture as an SVG document.
  ///
  /// @param outputName the name of the file that it goes into, for the command in it
  public static String svg(Picture picture, PictureFormat format, String outputName) {
    return SvgPainter.paint(
        picture.layout(),
        picture.viewport(SvgPainter.MARGIN_PX),
        picture.options(format, outputName));
  }

  private static void writeText(FileOutput target, String text, Consumer<String> progress)
      throws IOException {
    progress.accept("writing");
    target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void png(
      Picture picture, PictureFormat format, OutputStream out, Consumer<String> progress)
      throws IOException {
    Theme theme = format.themes() == Themes.DARK ? Theme.DARK : Theme.LIGHT;
    CallTree tree = picture.layout().tree();
    RowSizes metrics = picture.style().metrics();
    Panel panel =
        new Panel(
            picture.layout(),
            picture.colors(tree, theme),
            picture.style().orientation(),
            picture.viewport(metrics.marginPx()),
            picture.part().zoom(),
            picture.search());
    try {
      new PngPainter(theme, metrics)
          .paint(
              List.of(panel),
              picture.fileName(),
              picture.wholeSubtitle(),
              format.scale(),
              out,
              part -> progress.accept("drawing, " + Math.round(part * 100) + " %"));
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IOException("cannot draw the PNG: " + e.getMessage(), e);
    }
  }
}
