package dev.kiln.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all: to a temporary neighbour first, then moved into place.
public final class FileOutput {
  /// What fills the file.
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  private FileOutput() {}

  public static void write(Path target, Body body) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(target + ": the folder does not exist");
    }
    if (Files.isDirectory(target)) {
      throw new IOException(target + ": is a folder");
    }
    // Not createTempFile: its file would be readable by the owner alone, and stay so.
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path neighbour = folder.resolve(name);
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        body.write(out);
      }
      Files.move(neighbour, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }
}
