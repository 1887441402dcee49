package dev.kiln.importers.counts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads how often functions were called from a small file: CSV, Prometheus text or OTLP metrics as
/// JSON, detected by content.
///
/// A line that cannot be read is a problem of the result, and the rest is kept.
final class CountsReader {
  /// Beyond this it is no small file.
  private static final int MOST_BYTES = 8 << 20;

  private CountsReader() {}

  /// Reads a file.
  ///
  /// @param stretch for counts whose file does not say which time they are of
  /// @throws IOException in one line if nothing in it is a count
  public static CountsFile read(Path file, CountStretch stretch) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      throw new IOException(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a folder, not a file with counts");
    }
    return parse(name, text(file), stretch);
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(file + ": over " + (MOST_BYTES >> 20) + " MiB, too long for counts");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  static CountsFile parse(String name, String text, CountStretch stretch) throws IOException {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CountSink sink = new CountSink(name);
    if (content.stripLeading().startsWith("{")) {
      OtlpCounts.read(content, stretch, sink);
    } else if (PrometheusCounts.isPrometheus(content)) {
      PrometheusCounts.read(content, stretch, sink);
    } else {
      CsvCounts.read(content, stretch, sink);
    }
    CountsFile read = sink.file();
    if (read.lines().isEmpty()) {
      throw new IOException(
          read.problems().isEmpty()
              ? name + ": no counts in it; expected lines such as Cart.load,640"
              : read.problems().getFirst());
    }
    return read;
  }
}
