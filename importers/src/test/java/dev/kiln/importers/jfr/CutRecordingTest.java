package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A recording that is cut anywhere keeps what its flush points cover: the JDK's reader is asked
/// what that is, of a recording that ends at the last of them.
class CutRecordingTest {
  private static final int CUTS = 200;

  /// Every so many cuts the JDK's own reader is asked, too.
  private static final int ASKED = 20;

  private static final int HEADER = 68;
  private static final int GENERATION = 64;

  @TempDir Path folder;

  private static byte[] sample(String name) throws Exception {
    return Files.readAllBytes(Path.of(System.getProperty("kiln.root", ".."), "samples", name));
  }

  private long rows(byte[] bytes) throws Exception {
    try {
      return read(bytes).samples().size();
    } catch (ImportException nothing) {
      return 0;
    }
  }

  private Profile read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("cut.jfr"), bytes);
    return ProfileReader.read(file, ImportControl.none()).profile();
  }

  private static long samplesOf(Profile profile, String type) {
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      if (profile.valueTypes().get(v).name().equals(type)) {
        return profile.sampleCount(v);
      }
    }
    return 0;
  }

  /// The bytes up to the last copy of the header in the first `length`, with that copy as their
  /// header: what the JVM would have left, had it ended there. Empty if there is no copy.
  private static byte[] finishedAtLastFlush(byte[] whole, int length) {
    for (int at = length - HEADER; at >= HEADER; at--) {
      ByteBuffer copy = ByteBuffer.wrap(whole, at, HEADER);
      if (whole[at] == 'F'
          && copy.getInt(at) == 0x464c5200
          && copy.getLong(at + 8) == at + HEADER) {
        byte[] finished = Arrays.copyOf(whole, at + HEADER);
        System.arraycopy(whole, at, finished, 0, HEADER);
        finished[GENERATION] = 0; // of a chunk that is complete
        return finished;
      }
    }
    return new byte[0];
  }

  private long executionSamples(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("jdk.jfr"), bytes);
    long samples = 0;
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        samples +=
            recording.readEvent().getEventType().getName().equals("jdk.CPUTimeSample") ? 1 : 0;
      }
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkout-after.jfr", "checkout-timing-before.jfr"})
  void eachPrefixKeepsWhatItsFlushPointsCover(String name) throws Exception {
    byte[] whole = sample(name);
    int flushed = 0;
    for (int i = 1; i < CUTS; i++) {
      int length = (int) ((long) whole.length * i / CUTS);
      byte[] finished = finishedAtLastFlush(whole, length);
      long kept = rows(Arrays.copyOf(whole, length));
      long covered = finished.length == 0 ? 0 : rows(finished);
      assertTrue(kept >= covered, "cut at " + length + ": " + kept + " of " + covered);
      flushed += covered > 0 ? 1 : 0;
      if (covered > 0 && i % ASKED == 0) {
        String type = "cpu-time";
        assertEquals(executionSamples(finished), samplesOf(read(finished), type), "at " + length);
      }
    }
    assertTrue(flushed > CUTS / 2, "flush points in " + flushed + " cuts");
  }

  /// What the JVM writes over the header only when it ends the chunk.
  @Test
  void aRecordingOfAJvmThatWasKilledIsRead() throws Exception {
    byte[] whole = sample("checkout-after.jfr");
    long rows = rows(whole);
    byte[] killed = whole.clone();
    ByteBuffer.wrap(killed).putLong(8, 0).putLong(16, 0).putLong(24, 0).putLong(40, 0);
    assertEquals(rows, rows(killed));
  }

  /// One event whose size is nothing costs what lies between it and the next checkpoint.
  @Test
  void oneBadEventLeavesTheRestOfTheChunk() throws Exception {
    byte[] whole = sample("checkout-after.jfr");
    long rows = rows(whole);
    byte[] flush = finishedAtLastFlush(whole, whole.length / 2);
    byte[] bad = whole.clone();
    // The event behind a flush point gets the size 0, as a padded varint.
    bad[flush.length] = 0;
    long kept = rows(bad);
    assertTrue(kept > rows * 9 / 10 && kept < rows, kept + " of " + rows);
  }
}
