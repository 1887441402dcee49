package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that claim more than they hold, or hold more than makes sense: the outcome, and that
/// memory follows the bytes that are there.
class PprofHostileTest {
  private static final String TYPES = "1{ 1:1 2:2 } ";
  private static final String TEXTS =
      " 6\"\" 6\"samples\" 6\"count\" 6\"main\" 6\"key\" 6\"value\"";
  private static final String TABLES = " 4{ 1:1 4{ 1:1 2:7 } } 5{ 1:1 2:3 }" + TEXTS;

  /// What an import may allocate whatever the file: windows, buffers, first tables, classes.
  private static final long FIXED_BYTES = 24L << 20;

  @TempDir Path folder = Path.of("");

  @Test
  void countsAndLengthsWithoutBytesAllocateNothing() throws Exception {
    // As many sound fields as the format is told by.
    byte[] types = ProtoText.bytes(TYPES.repeat(6));
    // Length 1,000,000,000 as a varint.
    byte[] billion = {(byte) 0x80, (byte) 0x94, (byte) 0xeb, (byte) 0xdc, 3};
    List<byte[]> claims =
        List.of(
            // A sample; a text; location ids, values and a label inside a sample.
            Outcome.join(new byte[] {0x12}, billion),
            Outcome.join(new byte[] {0x32}, billion),
            Outcome.join(new byte[] {0x12, 6, 0x0a}, billion),
            Outcome.join(new byte[] {0x12, 6, 0x12}, billion),
            Outcome.join(new byte[] {0x12, 6, 0x1a}, billion),
            Outcome.join(new byte[] {0x6a}, billion));
    for (byte[] claim : claims) {
      Outcome outcome = read(Outcome.join(types, claim));
      assertTrue(outcome.message().contains("damaged or cut off at byte"), outcome.message());
      assertTrue(outcome.allocatedBytes() < FIXED_BYTES, "allocated " + outcome.allocatedBytes());
    }
  }

  @Test
  void aSampleOfAMillionFramesIsAStack() throws Exception {
    Outcome outcome =
        read(ProtoText.bytes(TYPES + "2{ 1[" + " 1".repeat(1_000_000) + " ] 2:1 }" + TABLES));
    Profile profile = outcome.profile();
    assertEquals(1_000_000, profile.stacks().depth(profile.samples().stack(0)));
    assertEquals(1_000_001, profile.stacks().size());
    assertTrue(outcome.allocatedBytes() < FIXED_BYTES + 60L * 1_000_000);
  }

  @Test
  void aMillionLabelsOnOneSampleCostAsManyBytes() throws Exception {
    // Four bytes each: 1a 02 08 04 is a number 0 with a key, which is one label in all, and in a
    // set
    // stands once.
    String same = " 3{ 1:4 }".repeat(1_000_000);
    Outcome outcome = read(ProtoText.bytes(TYPES + "2{ 1:1 2:1" + same + " }" + TABLES));
    Profile profile = outcome.profile();
    assertEquals(1, profile.labelSets().labels(profile.samples().labels(0)).size());
    assertTrue(
        outcome.allocatedBytes() < FIXED_BYTES + 20L * 4_000_000, "" + outcome.allocatedBytes());
  }

  @Test
  void everyCombinationOfLabelsIsBoundedByTheFile() throws Exception {
    // 4,096 sets out of twelve labels: 12 labels are made, not 24,576.
    StringBuilder drawing = new StringBuilder(TYPES);
    for (int set = 0; set < 4096; set++) {
      drawing.append(" 2{ 1:1 2:1");
      for (int label = 0; label < 12; label++) {
        drawing.append((set >> label & 1) == 1 ? " 3{ 1:4 3:" + (label + 1) + " }" : "");
      }
      drawing.append(" }");
    }
    byte[] bytes = ProtoText.bytes(drawing + TABLES);
    Outcome outcome = read(bytes);
    assertEquals(4096, outcome.profile().labelSets().size());
    assertTrue(outcome.allocatedBytes() < FIXED_BYTES + 60L * bytes.length);
  }

  @Test
  void aTextOfManyMegabytesIsReadOnce() throws Exception {
    byte[] name = new byte[20_000_000];
    Arrays.fill(name, (byte) 'a');
    byte[] head =
        ProtoText.bytes(TYPES + "2{ 1:1 2:1 } 4{ 1:1 4{ 1:1 } } 5{ 1:1 2:3 } 6\"\" 6\"n\" 6\"c\"");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head);
    file.writeBytes(new byte[] {0x32, (byte) 0x80, (byte) 0xda, (byte) 0xc4, 9});
    file.writeBytes(name);
    Outcome outcome = read(Outcome.gzip(file.toByteArray()));
    assertEquals(name.length, outcome.profile().functions().name(0).length());
    assertTrue(outcome.allocatedBytes() < FIXED_BYTES + 8L * name.length);
  }

  @Test
  void tooManySampleTypesEndInOneLine() throws Exception {
    String types = "1{ 1:1 } ".repeat(300);
    Outcome many = read(ProtoText.bytes(types + TABLES));
    assertEquals("the pprof profile claims 300 sample types; at most 256 are read", many.message());
  }

  @Test
  void moreSamplesThanABatchOrAWindowKeepTheirOrder() throws Exception {
    StringBuilder drawing = new StringBuilder(TYPES);
    for (int sample = 1; sample <= 30_000; sample++) {
      drawing.append(" 2{ 1[ 1 1 ] 2[ ").append(sample).append(" ] }");
    }
    Profile profile = read(ProtoText.bytes(drawing + TABLES)).profile();
    assertEquals(30_000, profile.samples().size());
    for (int row = 0; row < 30_000; row++) {
      assertEquals(row + 1, profile.samples().value(row, 0));
      assertEquals(2, profile.stacks().depth(profile.samples().stack(row)));
    }
  }

  private Outcome read(byte[] content) throws IOException {
    return Outcome.of(folder, content);
  }
}
