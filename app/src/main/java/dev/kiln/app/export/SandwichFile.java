package dev.kiln.app.export;

import dev.kiln.app.export.SandwichPicture.Side;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.png.PngPainter;
import dev.kiln.render.fx.png.PngPainter.Panel;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.svg.SandwichSvg;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Writes the picture of a sandwich into a file. On any thread; a PNG needs JavaFX to run.
public final class SandwichFile {
  private SandwichFile() {}

  /// Draws the picture and writes it, whole or not at all.
  ///
  /// @param format SVG or PNG
  /// @param progress is told in a few words what is being done
  /// @throws IllegalArgumentException where the format is HTML
  public static void write(
      SandwichDrawing picture, PictureFormat format, FileOutput target, Consumer<String> progress)
      throws IOException {
    check(format.kind());
    progress.accept("drawing");
    if (format.kind() == Kind.PNG) {
      target.write(out -> png(picture, format, out, progress));
    } else {
      String text = svg(picture, format, target.name());
      progress.accept("writing");
      target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// @throws IllegalArgumentException where a sandwich is not drawn so
  public static void check(Kind kind) {
    if (kind == Kind.HTML) {
      throw new IllegalArgumentException("--sandwich: expected an output ending in .svg or .png");
    }
  }

  /// The picture as an SVG document.
  ///
  /// @param outputName the name of the file that it goes into, for the command in it
  public static String svg(SandwichDrawing picture, PictureFormat format, String outputName) {
    SvgOptions words =
        new SvgOptions(
            picture.title(),
            picture.subtitle(),
            picture.queryText(),
            picture.note(),
            picture.command(format, outputName),
            format.themes(),
            Orientation.FLAME,
            (_, theme) -> picture.colors(picture.callees(), theme),
            /* zoom= */ 0,
            /* search= */ null);
    return SandwichSvg.paint(
        drawn(picture, picture.callers()), drawn(picture, picture.callees()), words);
  }

  private static SandwichSvg.Half drawn(SandwichDrawing picture, Side side) {
    double widthPx = picture.widthPx() - 2.0 * SvgPainter.MARGIN_PX;
    return new SandwichSvg.Half(
        side.layout(),
        side.part().viewport(side.layout(), widthPx),
        (_, theme) -> picture.colors(side, theme),
        side.part().zoom(),
        side.search(),
        node -> picture.text(side, node));
  }

  private static void png(
      SandwichDrawing picture, PictureFormat format, OutputStream out, Consumer<String> progress)
      throws IOException {
    Theme theme = format.themes() == Themes.DARK ? Theme.DARK : Theme.LIGHT;
    RowSizes metrics = picture.metrics();
    List<Panel> panels =
        List.of(
            panel(picture, picture.callers(), Orientation.FLAME, theme),
            panel(picture, picture.callees(), Orientation.ICICLE, theme));
    try {
      new PngPainter(theme, metrics)
          .paint(
              panels,
              picture.title(),
              wholeSubtitle(picture),
              format.scale(),
              out,
              part -> progress.accept("drawing, " + Math.round(part * 100) + " %"));
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IOException("cannot draw the PNG: " + e.getMessage(), e);
    }
  }

  private static Panel panel(
      SandwichDrawing picture, Side side, Orientation orientation, Theme theme) {
    double widthPx = picture.widthPx() - 2 * picture.metrics().marginPx();
    return new Panel(
        side.layout(),
        picture.colors(side, theme),
        orientation,
        side.part().viewport(side.layout(), widthPx),
        side.part().zoom(),
        side.search());
  }

  /// The subtitle, followed by the query's text form, where there is one, and the note.
  private static String wholeSubtitle(SandwichDrawing picture) {
    String asked = picture.queryText().isEmpty() ? "" : "  ·  query: " + picture.queryText();
    return picture.subtitle() + asked + "  ·  " + picture.note();
  }
}
