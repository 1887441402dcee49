package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file under `src/test/resources/golden`; `-Dkiln.golden=write` writes the
/// file instead, for the eye and the diff to judge.
public final class Golden {
  private Golden() {}

  public static void check(String name, String actual) throws IOException {
    checkFile(
        Path.of(System.getProperty("basedir", "."), "src/test/resources/golden", name), actual);
  }

  /// The same for a file of the checkout that follows from the code.
  public static void checkFile(Path file, String actual) throws IOException {
    if ("write".equals(System.getProperty("kiln.golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    } else if (!Files.exists(file)) {
      fail(file + " is missing; write it with -Dkiln.golden=write");
    } else {
      assertEquals(Files.readString(file), actual, file + "; -Dkiln.golden=write accepts it");
    }
  }
}
