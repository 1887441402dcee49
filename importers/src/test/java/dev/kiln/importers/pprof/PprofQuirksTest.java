package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Dump;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are odd, as writers have made them or as damage makes them.
class PprofQuirksTest {
  private static final String TYPES = "1{ 1:1 2:2 } ";
  private static final String TEXTS =
      " 6\"\" 6\"samples\" 6\"count\" 6\"main\" 6\"key\" 6\"value\"";
  private static final String TABLES = " 4{ 1:1 4{ 1:1 2:7 } } 5{ 1:1 2:3 }" + TEXTS;

  @TempDir Path folder = Path.of("");

  @Test
  void aDamagedLabelIsLeftOutAndItsSampleKept() throws Exception {
    // The label's only field claims nine bytes.
    byte[] damaged = {0x12, 8, 8, 1, 0x10, 1, 0x1a, 2, 0x12, 9};
    Outcome outcome = read(Outcome.join(ProtoText.bytes(TYPES), damaged, ProtoText.bytes(TABLES)));
    assertEquals("main:7 | 1\n", Dump.text(outcome.profile()));
    assertTrue(outcome.message().contains("label that is damaged"), outcome.message());
  }

  @Test
  void doubleAndZeroIdsAreLoggedAndTheFirstCounts() throws Exception {
    Outcome outcome =
        read(
            ProtoText.bytes(
                TYPES
                    + "2{ 1[ 0 1 0 ] 2:1 } 4{ 1:1 4{ 1:1 2:7 } } 4{ 1:1 4{ 1:1 2:8 } } 4{ 1:0 }"
                    + " 5{ 1:1 2:3 } 5{ 1:1 2:4 } 5{ 1:0 2:4 } 3{ 1:1 } 3{ 1:1 } 3{ 1:0 }"
                    + TEXTS));
    assertEquals("main:7 | 1\n", Dump.text(outcome.profile()));
    for (String what : List.of("location", "function", "mapping")) {
      assertTrue(outcome.message().contains("second " + what + " with one id"), outcome.message());
      assertTrue(outcome.message().contains(what + " with id 0"), outcome.message());
    }
    assertTrue(outcome.message().contains("location id 0 in a sample (2 times"), outcome.message());
  }

  @Test
  void whatIsReferredToButMissingIsUnknown() throws Exception {
    Outcome outcome =
        read(ProtoText.bytes(TYPES + "2{ 1[ 9 1 ] 2:1 } 4{ 1:1 2:5 4{ 1:77 } } 14:99" + TEXTS));
    assertEquals("<unknown> > <unknown> | 1\n", Dump.text(outcome.profile()));
    assertTrue(outcome.message().contains("refers to a location which is not in the file"));
    assertTrue(outcome.message().contains("refers to a function which is not in the file"));
    assertTrue(outcome.message().contains("outside the string table"));
  }

  @Test
  void aWrongNumberOfValuesIsFilledOrCut() throws Exception {
    Outcome outcome =
        read(
            ProtoText.bytes(
                TYPES + "1{ 1:3 2:2 } 2{ 1:1 } 2{ 1:1 2[ 1 2 3 ] } 2{ 1:1 2:-4 2:5 }" + TABLES));
    assertEquals("main:7 | 0 0\nmain:7 | 1 2\nmain:7 | -4 5\n", Dump.text(outcome.profile()));
    assertTrue(outcome.message().contains("values than sample types (2 times"), outcome.message());
  }

  @Test
  void idsInSeveralPiecesAreOneList() throws Exception {
    String tables = " 4{ 1:1 4{ 1:1 2:7 } } 4{ 1:300 4{ 1:1 2:8 } } 5{ 1:1 2:3 }" + TEXTS;
    Outcome outcome =
        read(
            ProtoText.bytes(
                TYPES + "2{ 1:300 2:1 1[ 1 300 ] 3{ 1:4 2:5 } 1:1 3{ 1:3 3:2 } }" + tables));
    assertEquals(
        "main:7 > main:8 > main:7 > main:8 | 1 | key=value, main=2\n",
        Dump.text(outcome.profile()));
  }

  @Test
  void bytesThatAreNoUtf8AreShownAsSuch() throws Exception {
    byte[] head =
        ProtoText.bytes(TYPES + "2{ 1:1 2:1 } 4{ 1:1 4{ 1:1 } } 5{ 1:1 2:3 } 6\"\" 6\"n\" 6\"c\"");
    Outcome outcome = read(Outcome.join(head, new byte[] {0x32, 3, 'a', (byte) 0xff, 'b'}));
    assertEquals("a\ufffdb | 1\n", Dump.text(outcome.profile()));
  }

  @Test
  void idsOfEveryLengthAreTold() throws Exception {
    String[] ids = {
      "1",
      "127",
      "128",
      "16383",
      "16384",
      "2097152",
      "268435455",
      "268435456",
      "34359738368",
      "4398046511104",
      "9223372036854775808",
      "18446744073709551615"
    };
    StringBuilder expected = new StringBuilder();
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < ids.length; i++) {
      expected.insert(0, "main:" + (i + 1) + " > ");
      tables.append(" 4{ 1:").append(ids[i]).append(" 4{ 1:1 2:").append(i + 1).append(" } }");
    }
    // Twice, since the last bytes of a list are read in another way than the first.
    String stack = " 2{ 1[ " + (String.join(" ", ids) + " ").repeat(2) + "] 2:1 }";
    Outcome outcome = read(ProtoText.bytes(TYPES + stack + tables + " 5{ 1:1 2:3 }" + TEXTS));
    String twice = expected.toString().repeat(2);
    assertEquals(twice.substring(0, twice.length() - 3) + " | 1\n", Dump.text(outcome.profile()));
    assertEquals("", outcome.message());
  }

  @Test
  void anIdOfMoreThanTenBytesIsNoId() throws Exception {
    byte[] endless = new byte[12];
    Arrays.fill(endless, (byte) 0x81);
    endless[11] = 1;
    byte[] sample = Outcome.join(new byte[] {0x12, 17, 0x0a, 13, 1}, endless, new byte[] {0x10, 1});
    Outcome outcome = read(Outcome.join(ProtoText.bytes(TYPES), sample, ProtoText.bytes(TABLES)));
    assertEquals("<unknown> > main:7 | 1\n", Dump.text(outcome.profile()));
  }

  /// Protobuf prescribes no order: numbers and texts may all stand before the tables.
  @Test
  void tablesMayComeLate() throws Exception {
    String numbers = "9:5 10:6 12:7 14:0 ";
    String body = TYPES + "2{ 1:1 2:1 }" + TABLES;
    assertEquals("main:7 | 1\n", Dump.text(read(ProtoText.bytes(numbers + body)).profile()));
    StringBuilder texts = new StringBuilder(TEXTS);
    for (int i = 0; i < 20_000; i++) {
      texts.append("6\"text").append(i).append("\" ");
    }
    String late = texts + (TYPES + "2{ 1:1 2:1 }" + TABLES).replace(TEXTS, "");
    assertEquals("main:7 | 1\n", Dump.text(read(ProtoText.bytes(late)).profile()));
  }

  @Test
  void gzipMembersInARowAreOneMessage() throws Exception {
    byte[] bytes = ProtoText.bytes(TYPES + "2{ 1:1 2:1 }" + TABLES);
    byte[] members =
        Outcome.join(
            Outcome.gzip(Arrays.copyOf(bytes, 11)),
            Outcome.gzip(Arrays.copyOfRange(bytes, 11, bytes.length)));
    assertEquals("main:7 | 1\n", Dump.text(read(members).profile()));
  }

  @Test
  void aDifferenceOfProfilesSaysSo() throws Exception {
    String texts = TEXTS.replace("6\"key\"", "6\"pprof::base\"").replace("value", "true");
    Outcome outcome =
        read(
            ProtoText.bytes(
                TYPES
                    + "2{ 1:1 2:5 } 2{ 1:1 2:-3 3{ 1:4 2:5 } } 4{ 1:1 4{ 1:1 2:7 } } 5{ 1:1 2:3 }"
                    + texts));
    assertEquals("main:7 | 5\nmain:7 | -3 | pprof::base=true\n", Dump.text(outcome.profile()));
    assertTrue(outcome.message().contains("difference of two profiles"), outcome.message());
  }

  private Outcome read(byte[] content) throws IOException {
    return Outcome.of(folder, content);
  }
}
