package dev.kiln.app.report.draw;

import dev.kiln.app.request.options.PictureFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/// Writes drawings in one kind of file.
public interface DrawingWriter {
  /// Draws and writes.
  ///
  /// @param outputName the name of the file that it goes into, for the command in the picture
  /// @param progress receives a few words about what is being done
  /// @throws IOException if it cannot be drawn or written, with one line for the user
  void write(
      Drawing drawing,
      PictureFormat format,
      String outputName,
      OutputStream out,
      Consumer<String> progress)
      throws IOException;
}
