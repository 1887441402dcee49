package dev.kiln.importers.collapsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Dump;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollapsedImporterTest {
  @TempDir Path folder = Path.of("");

  @Test
  void countsStandBehindTheLastBlank() throws Exception {
    assertEquals(
        """
        main > operator new(unsigned long) | 3
        main > a b c | 1000000000
        main | 7
        """,
        dump("main;operator new(unsigned long) 3\nmain;a b c\t1000000000\n  main 7"));
  }

  /// What Python and Ruby call code outside of functions, and recorders a frame without a name.
  @Test
  void theFirstFrameMayBeginWithAnAngleBracket() throws Exception {
    for (String first : List.of("<module> (app.py:3)", "<main> - a.rb", "<unknown>", "<lambda>")) {
      assertEquals(first + " > work | 5\n", dump(first + ";work 5\n"));
    }
    for (String markup : List.of("<?xml a;b 1\n", "<!DOCTYPE html>;a 2\n", "<svg a;b 3\n")) {
      assertThrows(ImportException.class, () -> read(markup), markup);
    }
  }

  /// A name may hold whatever a program puts there; what is no text has lines that are no stacks.
  @Test
  void aNameMayHoldAControlCharacter() throws Exception {
    assertEquals(
        "main > \u0001\u0002bad > x | 1\nmain > work | 10\n",
        dump("main;\u0001\u0002bad;x 1\nmain;work 10\n"));
    assertEquals("main > a\u0000b | 4\n", dump("main;a\u0000b 4\n"));
    assertThrows(ImportException.class, () -> read("a\u0001b;c 1\nno stack\u0002\n"));
    assertThrows(ImportException.class, () -> read("\u0001\u0002;\u0003 1\n"));
  }

  @Test
  void linesWithTheSameStackAreOneRow() throws Exception {
    assertEquals("a > b | 5\na | 2\na > bc | 1\n", dump("a;b 1\na 2\na;bc 1\na;b 4\n"));
  }

  /// Names that differ in bytes alone that are no text are one name once they are read.
  @Test
  void stacksThatReadTheSameAreOneRow() throws Exception {
    byte[] bytes = "a;b? 1\na;b! 2\na;c 4\n".getBytes(StandardCharsets.ISO_8859_1);
    bytes[3] = (byte) 0xff;
    bytes[10] = (byte) 0xfe;
    assertEquals("a > b\uFFFD | 3\na > c | 4\n", Dump.text(read(bytes).profile()));
  }

  @Test
  void blankLinesCommentsAndWindowsLineEnds() throws Exception {
    ImportResult result = read("# made by hand\r\n\r\na;b 1\r\n#<Class:0x1>;c 2\r\n");
    assertEquals("a > b | 1\n#<Class:0x1> > c | 2\n", Dump.text(result.profile()));
    assertTrue(result.log().isEmpty());
  }

  @Test
  void linesWithoutACountAreCounted() throws Exception {
    ImportResult result = read("a;b 1\nnot a stack\na;b 2\na;b -\na;c 5\na;d 6\na;d 7\n");
    assertEquals("a > b | 3\na > c | 5\na > d | 13\n", Dump.text(result.profile()));
    assertEquals(
        List.of("line without a count, skipped (2 times, first at line 2)"),
        result.log().problems().stream().map(Problem::describe).toList());
  }

  @Test
  void everyEncodingGivesTheSame() throws Exception {
    String text = "a;grün 1\na;\uD83D\uDD25 2\n";
    String expected = "a > grün | 1\na > \uD83D\uDD25 | 2\n";
    assertEquals(expected, dump(text));
    assertEquals(expected, dump("\uFEFF" + text));
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(expected, Dump.text(read(("\uFEFF" + text).getBytes(charset)).profile()));
      assertEquals(
          expected,
          Dump.text(read(("main;" + text).getBytes(charset)).profile()).replace("main > ", ""));
    }
  }

  @Test
  void fractionsScaleTheWholeFile() throws Exception {
    ImportResult result = read("a 1.5\nb 2\nc 1e3\nd 0.25\na 1\n");
    assertEquals("a | 250\nb | 200\nc | 100000\nd | 25\n", Dump.text(result.profile()));
    assertEquals(
        "counts are fractions; all were multiplied by 100",
        result.profile().info().facts().getFirst().value());
  }

  @Test
  void wholeNumbersInAnyFormStayWhole() throws Exception {
    assertEquals("a | 1000\nb | 12\nc | -3\n", dump("a 1e3\nb 12.000\nc -3\n"));
  }

  @Test
  void hugeCountsSaturate() throws Exception {
    ImportResult result = read("a 9223372036854775807\na 1\n");
    assertEquals("a | 9223372036854775807\n", Dump.text(result.profile()));
    assertEquals(1, result.log().problems().size());
  }

  @Test
  void noSumOfHugeCountsWraps() throws Exception {
    ImportResult result = read("a 9223372036854775807\nb 1e400000000\nc 3\n");
    assertEquals(
        "a | 4611686018427387902\nb | 4611686018427387902\nc | 3\n", Dump.text(result.profile()));
    assertEquals(Long.MAX_VALUE, result.profile().total(0));
    assertEquals(
        "value cut: together the values do not fit into 64 bits (2 times)",
        result.log().problems().getLast().describe());
  }

  @Test
  void twoCountsAreBaseAndCurrent() throws Exception {
    ImportResult result = read("a;b 1 2\na;c 0 5\na;b 10 20\n");
    assertEquals("a > b | 11 22\na > c | 0 5\n", Dump.text(result.profile()));
    assertEquals("[base/samples, current/samples]", result.profile().valueTypes().toString());
  }

  @Test
  void aNameThatEndsInANumberMakesNoDiff() throws Exception {
    assertEquals("a > block 12 | 3\na > b | 4\na > c | 5\n", dump("a;block 12 3\na;b 4\na;c 5\n"));
  }

  @Test
  void suffixesAreKinds() throws Exception {
    assertEquals(
        """
        A.run <interpreted> > A.run <jit> > b <inlined> > sys <kernel> > c <c1> | 1
        _[j] > [libc.so.6] > w <waker> | 2
        """,
        dump("A.run_[0];A.run_[j];b_[i];sys_[k];c_[1] 1\n_[j];[libc.so.6];w_[w] 2\n"));
  }

  @Test
  void aLineOfAMegabyte() throws Exception {
    String deep = "frame;".repeat(200_000) + "leaf";
    ImportResult result = read(deep + " 1\n" + deep + ";x 2\n");
    assertEquals(200_003, result.profile().stacks().size());
    assertEquals(3, result.profile().total(0));
  }

  @Test
  void nothingToReadIsRefused() {
    assertThrows(ImportException.class, () -> read("no count here\n"));
    assertThrows(ImportException.class, () -> read("{\"a\": 1}\n"));
    assertThrows(ImportException.class, () -> read("1 2 3\n4 5 6\n"));
  }

  private String dump(String text) throws IOException, ImportException {
    return Dump.text(read(text).profile());
  }

  private ImportResult read(String text) throws IOException, ImportException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportResult read(byte[] content) throws IOException, ImportException {
    return ProfileReader.read(Files.write(folder.resolve("x"), content), ImportControl.none());
  }
}
