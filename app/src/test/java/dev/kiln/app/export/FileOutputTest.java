package dev.kiln.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputTest {
  @TempDir Path folder = Path.of("");

  @Test
  void writesTheWhole() throws Exception {
    Path file = folder.resolve("ü b.txt");
    FileOutput.write(file, out -> out.write("one".getBytes(StandardCharsets.UTF_8)));
    assertEquals("one", Files.readString(file));
    FileOutput.write(file, out -> out.write('2'));
    assertEquals("2", Files.readString(file), "what was there is replaced");
    assertEquals(List.of("ü b.txt"), names());
  }

  @Test
  void leavesTheOldFileWhereWritingFails() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                FileOutput.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("the disk is full");
                    }));
    assertEquals("the disk is full", e.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void leavesNothingWhereWritingFails() throws Exception {
    Path file = folder.resolve("new.txt");
    assertThrows(
        IllegalStateException.class,
        () ->
            FileOutput.write(
                file,
                out -> {
                  throw new IllegalStateException();
                }));
    assertFalse(Files.exists(file));
    assertEquals(List.of(), names());
  }

  @Test
  void saysWhyItCannotWrite() {
    Path nowhere = folder.resolve("missing").resolve("a.txt");
    IOException e = assertThrows(IOException.class, () -> FileOutput.write(nowhere, out -> {}));
    assertEquals(nowhere + ": the folder does not exist", e.getMessage());
    e = assertThrows(IOException.class, () -> FileOutput.write(folder, out -> {}));
    assertEquals(folder + ": is a folder", e.getMessage());
  }

  @Test
  void theResultIsAsReadableAsAnyNewFile() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path file = folder.resolve("written");
    FileOutput.write(file, out -> out.write(1));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
