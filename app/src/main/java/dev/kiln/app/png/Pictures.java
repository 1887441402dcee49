package dev.kiln.app.png;

import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.draw.DrawingWriter;
import dev.kiln.app.report.draw.HtmlWriter;
import dev.kiln.app.report.draw.JsonBoxesWriter;
import dev.kiln.app.report.draw.SvgWriter;
import dev.kiln.app.request.options.PictureFormat;
import java.io.IOException;
import java.util.function.Consumer;

/// Writes drawings to files and chooses the writer for each kind of file.
public final class Pictures {
  private Pictures() {}

  /// Draws a picture and writes it, whole or not at all. On any thread.
  ///
  /// @param progress receives a few words about what is being done
  public static void write(
      Drawing drawing, PictureFormat format, FileOutput target, Consumer<String> progress)
      throws IOException {
    DrawingWriter writer = writer(format.kind());
    target.write(out -> writer.write(drawing, format, target.name(), out, progress));
  }

  private static DrawingWriter writer(PictureFormat.Kind kind) {
    return switch (kind) {
      case SVG -> new SvgWriter();
      case HTML -> new HtmlWriter();
      case JSON -> new JsonBoxesWriter();
      case PNG -> new PngWriter();
    };
  }
}
