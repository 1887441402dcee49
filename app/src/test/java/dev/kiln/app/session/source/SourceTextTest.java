package dev.kiln.app.session.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
class SourceTextTest {
  @TempDir Path folder;

  private SourceText read(String name, byte[] bytes) throws IOException {
    return SourceText.read(Files.write(folder.resolve(name), bytes));
  }

  private List<String> lines(String text, Charset charset) throws IOException {
    return read("a.c", text.getBytes(charset)).lines();
  }

  @Test
  void everyEncodingIsReadSomehow() throws IOException {
    List<String> wanted = List.of("grüße", "zwei");
    assertEquals(wanted, lines("grüße\nzwei\n", StandardCharsets.UTF_8));
    assertEquals(wanted, lines("grüße\r\nzwei", StandardCharsets.ISO_8859_1));
    assertEquals(wanted, lines("\uFEFFgrüße\rzwei", StandardCharsets.UTF_8));
    assertEquals(wanted, lines("\uFEFFgrüße\nzwei", StandardCharsets.UTF_16LE));
    assertEquals(wanted, lines("\uFEFFgrüße\nzwei", StandardCharsets.UTF_16BE));
    assertEquals(List.of(""), lines("", StandardCharsets.UTF_8));
  }

  @Test
  void tabsAreColumnsAndLongLinesAreCut() throws IOException {
    String text = "\ta\n  \tb\n" + "x".repeat(100_000);
    List<String> lines = lines(text, StandardCharsets.UTF_8);
    assertEquals("    a", lines.get(0));
    assertEquals("    b", lines.get(1));
    assertEquals(SourceText.MAX_LINE + 1, lines.get(2).length());
  }

  @Test
  void whatIsNoTextIsRefusedInOneLine() throws IOException {
    IOException binary =
        assertThrows(IOException.class, () -> read("a.so", new byte[] {1, 0, 2, 3}));
    assertTrue(String.valueOf(binary.getMessage()).endsWith("not a text"));
    assertThrows(IOException.class, () -> SourceText.read(folder));
    Path large = folder.resolve("large.c");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(SourceText.MAX_BYTES + 1L);
    }
    IOException tooLarge = assertThrows(IOException.class, () -> SourceText.read(large));
    assertTrue(String.valueOf(tooLarge.getMessage()).endsWith("larger than 20 MB"));
  }

  @Test
  void linesOfCommentAreKnown() throws IOException {
    String java = "// a\nint b; // c\n/* d\n * e */\n/* f */ g();\n";
    assertEquals(
        "{0, 2, 3}", read("A.java", java.getBytes(StandardCharsets.UTF_8)).comments().toString());
    assertEquals(
        "{0}",
        read("a.py", "# a\nb /* c\n".getBytes(StandardCharsets.UTF_8)).comments().toString());
  }
}
