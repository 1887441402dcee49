package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Dump;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PprofImporterTest {
  /// Two sample types; texts 1 to 4 name them, the rest starts at 5.
  private static final String TYPES = "1{ 1:1 2:2 } 1{ 1:3 2:4 } ";

  private static final String TEXTS = " 6\"\" 6\"samples\" 6\"count\" 6\"cpu\" 6\"nanoseconds\" ";

  @TempDir Path folder = Path.of("");

  @Test
  void leafFirstLocationsBecomeStacksFromTheRoot() throws Exception {
    String drawing =
        TYPES
            + "2{ 1[ 1 2 ] 2[ 3 30 ] } 2{ 1:2 2:1 2:-10 }"
            + " 4{ 1:1 4{ 1:9000000000000000001 2:7 } } 4{ 1:2 4{ 1:2 2:8 } }"
            + " 5{ 1:9000000000000000001 2:5 4:7 } 5{ 1:2 2:6 }"
            + TEXTS
            + "6\"work\" 6\"main\" 6\"work.c\"";
    assertEquals(
        """
        main:8 > work:7 (work.c) | 3 30
        main:8 | 1 -10
        """,
        Dump.text(read(drawing).profile()));
  }

  @Test
  void functionsWithoutIdsAreThoseAtTheirPlaces() throws Exception {
    String drawing =
        TYPES
            + "2{ 1[ 1 2 ] 2[ 3 30 ] } 4{ 1:1 4{ 2:7 } } 4{ 1:2 4{ 2:8 } } 5{ 2:5 } 5{ 2:6 }"
            + TEXTS
            + "6\"work\" 6\"main\"";
    ImportResult result = read(drawing);
    assertEquals("main:8 > work:7 | 3 30\n", Dump.text(result.profile()));
    assertEquals(
        "function without an id, taken for that of the line at its place (2 times)",
        result.log().problems().getFirst().describe());
  }

  @Test
  void linesOfOneLocationAreInlinedIntoTheLast() throws Exception {
    String drawing =
        TYPES
            + "2{ 1[ 7 ] 2[ 1 10 ] }"
            + " 3{ 1:1 5:8 6:9 } 4{ 1:7 2:1 4{ 1:1 2:3 } 4{ 1:2 2:4 } 4{ 1:3 2:5 } }"
            + " 5{ 1:1 2:5 } 5{ 1:2 2:6 } 5{ 1:3 3:7 }"
            + TEXTS
            + "6\"a\" 6\"b\" 6\"c\" 6\"/lib/libx.so.6\" 6\"abc\"";
    Profile profile = read(drawing).profile();
    assertEquals(
        "c:5 [libx.so.6] <native> > b:4 [libx.so.6] <inlined> > a:3 [libx.so.6] <inlined> | 1 10\n",
        Dump.text(profile));
    assertEquals("/lib/libx.so.6 (build id abc)", profile.info().facts().getFirst().value());
  }

  @Test
  void locationsWithoutFunctionsAreNamedAfterTheirMapping() throws Exception {
    String drawing =
        TYPES
            + "2{ 1[ 1 2 3 ] 2[ 1 10 ] }"
            + " 3{ 1:1 5:5 } 3{ 1:2 5:6 } 4{ 1:1 2:1 3:4096 } 4{ 1:2 2:2 } 4{ 1:3 3:99 }"
            + TEXTS
            + "6\"[kernel.kallsyms]\" 6\"/usr/bin/node\"";
    assertEquals(
        "<unknown> > [node] [node] > [kernel.kallsyms] [[kernel.kallsyms]] <kernel> | 1 10\n",
        Dump.text(read(drawing).profile()));
  }

  @Test
  void labelsAndTraceIds() throws Exception {
    String drawing =
        TYPES
            + "2{ 1:1 2[ 1 10 ] 3{ 1:5 2:6 } 3{ 1:7 3:12 4:8 } }"
            + " 2{ 1:1 2[ 1 10 ] 3{ 1:9 2:10 } 3{ 1:11 2:12 } }"
            + " 2{ 1:1 2[ 1 10 ] 3{ 1:13 2:14 } }"
            + " 4{ 1:1 4{ 1:1 } } 5{ 1:1 2:15 }"
            + TEXTS
            + "6\"job\" 6\"a~b\" 6\"size\" 6\"bytes\" 6\"trace_id\""
            + " 6\"4bf92f3577b34da6a3ce929d0e0e4736\" 6\"span_id\" 6\"00f067aa0ba902b7\""
            + " 6\"span~id\" 6\"18446744073709551615\" 6\"main\"";
    Profile profile = read(drawing).profile();
    assertEquals("main | 1 10 | job=a b, size=12 bytes", Dump.rows(profile).getFirst());
    assertEquals(0, profile.samples().link(0));
    int link = profile.samples().link(1);
    assertEquals(0x4bf92f3577b34da6L, profile.links().traceHigh(link));
    assertEquals(0xa3ce929d0e0e4736L, profile.links().traceLow(link));
    assertEquals(0x00f067aa0ba902b7L, profile.links().span(link));
    assertEquals(-1L, profile.links().span(profile.samples().link(2)));
  }

  @Test
  void dropFramesRemovesTheMatchAndWhatIsBeneath() throws Exception {
    String tables =
        " 4{ 1:1 4{ 1:1 } } 4{ 1:2 4{ 1:2 } } 4{ 1:3 4{ 1:3 } } 7:8 8:9"
            + " 5{ 1:1 2:5 } 5{ 1:2 2:6 } 5{ 1:3 2:7 }"
            + TEXTS
            + "6\"main\" 6\"alloc(int)\" 6\"allocated\" 6\"alloc|mai.\" 6\"main\"";
    String drawing = TYPES + "2{ 1[ 3 2 1 ] 2[ 1 10 ] } 2{ 1[ 1 2 ] 2[ 2 20 ] }" + tables;
    assertEquals(
        """
        main | 1 10
        alloc(int) > main | 2 20
        """,
        Dump.text(read(drawing).profile()));
  }

  @Test
  void nestedRepetitionsInDropFramesCostNoTime() throws Exception {
    String drawing =
        TYPES
            + "2{ 1[ 1 ] 2[ 1 10 ] } 4{ 1:1 4{ 1:1 } } 7:6 5{ 1:1 2:5 }"
            + TEXTS
            + "6\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\" 6\"((a+)+)+c\"";
    ImportResult result = read(drawing);
    assertEquals(List.of(), result.log().problems());
    assertTrue(Dump.text(result.profile()).startsWith("aaaaaaaaaaaaaaaaaaaa"));
  }

  @Test
  void aDropFramesThatGrowsBeyondBoundsIsNotUsed() throws Exception {
    String texts = TEXTS + "6\"a\" 6\"((a{1000}){1000}){1000}\"";
    ImportResult result =
        read(TYPES + "2{ 1[ 1 ] 2[ 1 10 ] } 4{ 1:1 4{ 1:1 } } 7:6 5{ 1:1 2:5 }" + texts);
    assertEquals("drop_frames is too long to be used", result.log().problems().getFirst().what());
  }

  @Test
  void theDefaultTypeIsANameAndElseTheLast() throws Exception {
    String rest = "2{ 1:1 2[ 1 10 ] } 4{ 1:1 }" + TEXTS;
    assertEquals(1, read(TYPES + rest).profile().info().defaultValueType());
    assertEquals(0, read(TYPES + "14:1 " + rest).profile().info().defaultValueType());
    assertEquals(1, read(TYPES + "14:2 " + rest).profile().info().defaultValueType());
  }

  @Test
  void factsOfTheRecording() throws Exception {
    String drawing =
        TYPES
            + "2{ 1:1 2[ 1 10 ] } 4{ 1:1 } 9:1700000000000000000 10:5000000000 11{ 1:3 2:4 }"
            + " 12:10000000 13[ 5 ] 13:6 15:7"
            + TEXTS
            + "6\"first\" 6\"second\" 6\"javascript:alert()\"";
    ImportResult result = read(drawing);
    var info = result.profile().info();
    assertEquals(1_700_000_000_000_000_000L, info.startTimeNanos().orElse(0));
    assertEquals(5_000_000_000L, info.durationNanos().orElse(0));
    assertEquals(new ValueType("cpu", "nanoseconds"), info.periodType());
    assertEquals(List.of("first", "second"), info.facts().stream().map(f -> f.value()).toList());
    assertFalse(result.log().isEmpty());
  }

  @Test
  void damageNamesItsByte() {
    byte[] whole = ProtoText.bytes(TYPES + "2{ 1:1 2[ 1 10 ] } 4{ 1:1 }" + TEXTS);
    ImportException e = assertThrows(ImportException.class, () -> read(Arrays.copyOf(whole, 15)));
    assertEquals(
        "x: pprof profile damaged or cut off at byte 15, in field 2; its names come after that, so"
            + " that none of its 0 samples can be shown",
        e.getMessage());
  }

  @Test
  void aLengthThatLiesIsRefused() {
    // Field 2 with a claimed length of 2 GiB - 1, and nothing behind it.
    byte[] lie = {0x0a, 4, 8, 1, 16, 2, 0x12, -1, -1, -1, -1, 7};
    ImportException e = assertThrows(ImportException.class, () -> read(lie));
    assertTrue(e.toString().contains("at byte"), e.toString());
  }

  @Test
  void severalProfilesInARowAreRefused() {
    String one = TYPES + "2{ 1:1 2[ 1 10 ] } 4{ 1:1 }" + TEXTS;
    ImportException e = assertThrows(ImportException.class, () -> read(one + one));
    assertTrue(e.toString().contains("several profiles"), e.toString());
  }

  @Test
  void otherProtobufAndTextAreNotClaimed() {
    assertFalse(claims(ProtoText.bytes("1{ 2{ 1{ 1\"x\" } } } 2{ 1:1 }")));
    assertFalse(claims("main;a 1\n".getBytes(StandardCharsets.UTF_8)));
    assertFalse(claims(new byte[100]));
    assertTrue(claims(ProtoText.bytes(TYPES)));
    assertTrue(claims("heap profile: 1: 2 [3: 4] @ heap/1\n".getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean claims(byte[] content) {
    return new PprofImporter().recognizes(new Head(content, true));
  }

  private ImportResult read(String drawing) throws IOException, ImportException {
    return read(ProtoText.bytes(drawing));
  }

  private ImportResult read(byte[] content) throws IOException, ImportException {
    Path file = Files.write(folder.resolve("x"), content);
    ImportResult result = ProfileReader.read(file, ImportControl.none());
    assertEquals("pprof", result.profile().info().format());
    return result;
  }
}
