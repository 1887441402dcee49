package dev.kiln.importers.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What comes through a pipe, kept in a temporary file: importers may read a file more than once,
/// and at random.
///
/// A pipe is standard input (`-`, `/dev/stdin`), a FIFO, or a descriptor that a shell made for
/// `<(command)`. It is read to its end once, so that a second import of it finds nothing.
final class Spool {
  private static final String STANDARD_INPUT = "-";
  private static final long MOST_BYTES = 16L << 30;

  private Spool() {}

  /// Whether a name leads to a pipe or a device.
  static boolean isStream(Path named) {
    return named.toString().equals(STANDARD_INPUT)
        || Files.exists(named) && !Files.isRegularFile(named) && !Files.isDirectory(named);
  }

  /// What to call it.
  static @Nullable String name(Path named) {
    return named.toString().equals(STANDARD_INPUT) ? "stdin" : null;
  }

  /// Reads a stream to its end.
  ///
  /// @return a file to be deleted after use; the end of the process deletes it, too
  /// @throws IOException if it cannot be read, or has no end
  static Path of(Path named, ImportControl control) throws IOException {
    Path copy = temporary(".spooled");
    try (InputStream in = open(named);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
      byte[] block = new byte[1 << 16];
      long done = 0;
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        if (control.cancelled()) {
          throw new ImportCancelledException();
        }
        done += n;
        if (done > MOST_BYTES) {
          throw new IOException("more than " + (MOST_BYTES >> 30) + " GiB came through the pipe");
        }
        out.write(block, 0, n);
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /// A temporary file that is gone when the process is, by a signal, too.
  static Path temporary(String ending) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    try {
      Path file = Files.createTempFile(folder, "kiln-", ending);
      file.toFile().deleteOnExit();
      return file;
    } catch (NoSuchFileException e) {
      throw new IOException("the folder for temporary files does not exist: " + folder, e);
    } catch (IOException e) {
      throw new IOException(
          "no temporary file can be made in " + folder + ": " + Problems.words(e), e);
    }
  }

  private static InputStream open(Path named) throws IOException {
    return named.toString().equals(STANDARD_INPUT) ? System.in : Files.newInputStream(named);
  }
}
