package dev.kiln.app.report.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    written(file, out -> out.write("one".getBytes(StandardCharsets.UTF_8)));
    assertEquals("one", Files.readString(file));
    written(file, out -> out.write('2'));
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
                written(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("the disk is full");
                    }));
    assertEquals(file + ": the disk is full", e.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void leavesNothingWhereWritingFails() throws Exception {
    Path file = folder.resolve("new.txt");
    assertThrows(
        IllegalStateException.class,
        () ->
            written(
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
    IOException e = assertThrows(IOException.class, () -> written(nowhere, out -> {}));
    assertEquals(nowhere + ": the folder does not exist", e.getMessage());
    e = assertThrows(IOException.class, () -> written(folder, out -> {}));
    assertEquals(folder + ": is a folder", e.getMessage());
  }

  @Test
  void theResultIsAsReadableAsAnyNewFile() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path file = folder.resolve("written");
    written(file, out -> out.write(1));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void theResultHasThePermissionsOfWhatItReplaces() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---", "r--r--r--")) {
      Path file = Files.writeString(folder.resolve("a.svg"), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      written(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
      assertEquals("new", Files.readString(file));
      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      Files.delete(file);
    }
  }

  @Test
  void aNameMayBeAsLongAsNamesCanBe() throws Exception {
    Path file = folder.resolve("x".repeat(251) + ".svg");
    written(file, out -> out.write(1));
    assertEquals(1, Files.size(file));
  }

  @Test
  void linksThatLeadToThemselvesAreRefused() throws Exception {
    Path one = folder.resolve("one.svg");
    Path two = Files.createSymbolicLink(folder.resolve("two.svg"), one);
    Files.createSymbolicLink(one, two);
    IOException e = assertThrows(IOException.class, () -> written(one, out -> {}));
    assertEquals(one + ": is a link that leads to itself", e.getMessage());
  }

  @Test
  void aSocketIsRefused() throws Exception {
    Path file = folder.resolve("s.svg");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(file));
      IOException e = assertThrows(IOException.class, () -> written(file, out -> {}));
      assertEquals(file + ": is neither a file nor a FIFO nor a character device", e.getMessage());
    }
  }

  @Test
  void whatIsOpenInAWindowIsKeptWhateverTheDialogAsked() throws Exception {
    Path open = Files.writeString(folder.resolve("a.collapsed"), "main 1\n");
    Path other = Files.writeString(folder.resolve("b.collapsed"), "main 2\n");
    IOException e =
        assertThrows(
            IOException.class, () -> FileOutput.chosen(open, List.of(other, open)).check());
    assertEquals(open + ": is open in Kiln; choose another name", e.getMessage());
    FileOutput.chosen(other, List.of(open)).write(out -> out.write('3'));
    assertEquals("3", Files.readString(other), "the dialog has asked");
  }

  private static void written(Path file, FileOutput.Body body) throws IOException {
    FileOutput.of(file, List.of(), false).write(body);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
