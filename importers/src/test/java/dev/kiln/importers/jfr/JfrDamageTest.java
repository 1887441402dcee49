package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.model.ProfileInfo.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damage of every sort: the outcome is a profile that says so, or one clear refusal.
@Tag(dev.kiln.importers.Corpus.TAG)
final class JfrDamageTest {
  /// The end of each path: a sample of the JDK's, of one chunk, and what others wrote.
  private static final List<String> VICTIMS =
      List.of(
          "samples/checkout-timing-before.jfr",
          "/cortex-dev-01__kafka-0__cpu__0.jfr.gz",
          "/heavy.jfr",
          "resources/jfr/8u40.jfr");

  private static final Path SAMPLE =
      Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-timing-before.jfr");

  private static final Duration FUZZ_TIME = Duration.ofSeconds(10);

  @TempDir Path folder = Path.of("");

  /// The decoded recordings to damage: the first, and the others where the corpus is.
  private static Map<String, byte[]> victims() throws IOException {
    Map<String, byte[]> victims = new LinkedHashMap<>();
    Map<String, Path> recordings = Corpus.everything();
    for (String end : VICTIMS) {
      for (Map.Entry<String, Path> recording : recordings.entrySet()) {
        if (recording.getKey().endsWith(end)) {
          victims.put(end, Corpus.bytes(recording.getValue()));
        }
      }
    }
    int expected = dev.kiln.importers.Corpus.isThere() ? VICTIMS.size() : 1;
    assertEquals(expected, victims.size(), victims.keySet().toString());
    return victims;
  }

  /// One whole chunk: of another writer where the corpus is, otherwise of this JVM.
  private byte[] chunk() throws IOException {
    byte[] foreign = victims().get(VICTIMS.get(1));
    return foreign != null ? foreign : record();
  }

  /// One whole chunk in which no copy of a header stands, as one does in those of the JDK.
  private static byte[] chunkWithOneHeader() throws IOException {
    Corpus.open();
    return Objects.requireNonNull(victims().get(VICTIMS.get(1)));
  }

  private byte[] record() throws IOException {
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
      recording.start();
      for (int i = 0; i < 20; i++) {
        LockSupport.parkNanos(this, 100_000);
      }
      recording.stop();
      Path file = folder.resolve("chunk.jfr");
      recording.dump(file);
      return Files.readAllBytes(file);
    }
  }

  private ImportResult read(byte[] bytes) throws IOException, ImportException {
    Path file = folder.resolve("damaged.jfr");
    Files.write(file, bytes);
    return Corpus.read(file);
  }

  /// A profile, or a refusal of one line.
  private void survives(byte[] bytes, String what) throws IOException {
    try {
      assertTrue(read(bytes).profile().samples().size() > 0, what);
    } catch (ImportException e) {
      assertNotNull(e.getMessage(), what);
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  @Test
  void truncationAnywhere() throws IOException {
    for (Map.Entry<String, byte[]> victim : victims().entrySet()) {
      byte[] whole = victim.getValue();
      for (int i = 0; i < 50; i++) {
        int length = (int) ((long) whole.length * i / 50);
        survives(Arrays.copyOf(whole, length), victim.getKey() + " cut at " + length);
      }
    }
  }

  @Test
  void aTruncatedChunkLeavesTheOnesBeforeIt() throws Exception {
    byte[] chunk = chunk();
    ImportResult alone = read(chunk);
    ImportResult cut = read(join(chunk, Arrays.copyOf(chunk, chunk.length / 2)));
    assertEquals(alone.profile().total(0), cut.profile().total(0));
    assertTrue(
        cut.profile().info().facts().contains(new Fact("chunks lost", "1")),
        cut.log().problems().toString());
    assertTrue(cut.log().problems().stream().anyMatch(p -> p.what().contains("cut off")));
  }

  /// What the JVM left when it was killed: the header names neither a size nor where things are.
  @Test
  void ofAnUnfinishedChunkWhatIsThereIsRead() throws Exception {
    byte[] chunk = chunkWithOneHeader();
    byte[] unfinished = chunk.clone();
    ByteBuffer header = ByteBuffer.wrap(unfinished);
    header.putLong(ChunkHeader.SIZE_OFFSET, 0).putLong(16, 0).putLong(24, 0);
    ImportResult alone = read(chunk);
    for (byte[] file : List.of(join(unfinished, chunk), join(chunk, unfinished))) {
      ImportResult both = read(file);
      assertEquals(2 * alone.profile().total(0), both.profile().total(0));
      assertEquals(alone.profile().stacks().size(), both.profile().stacks().size());
      assertTrue(
          both.log().problems().toString().contains("before this chunk was finished"),
          both.log().problems().toString());
    }
  }

  @Test
  void anUnfinishedChunkWithoutConstantPoolsIsLostAlone() throws Exception {
    byte[] chunk = chunk();
    byte[] unfinished = Arrays.copyOf(chunk, chunk.length / 2);
    ByteBuffer.wrap(unfinished).putLong(ChunkHeader.SIZE_OFFSET, 0);
    long samples = read(chunk).profile().total(0);
    assertEquals(samples, read(join(unfinished, chunk)).profile().total(0));
    assertEquals(samples, read(join(chunk, unfinished)).profile().total(0));
  }

  @Test
  void aSizeThatLiesCostsItsChunkOnly() throws Exception {
    byte[] chunk = chunkWithOneHeader();
    long samples = read(chunk).profile().total(0);
    for (long size : new long[] {-1, 1, 69, chunk.length + 1000L, 1L << 29, Long.MAX_VALUE}) {
      byte[] liar = chunk.clone();
      ByteBuffer.wrap(liar).putLong(ChunkHeader.SIZE_OFFSET, size);
      ImportResult result = read(join(liar, chunk));
      assertTrue(result.profile().total(0) >= samples, "size " + size);
      assertFalse(result.log().isEmpty(), "size " + size);
    }
  }

  @Test
  void bytesBetweenChunksArePassedOver() throws Exception {
    byte[] chunk = chunk();
    long samples = read(chunk).profile().total(0);
    ImportResult result = read(join(chunk, new byte[1000], chunk, new byte[] {1, 2, 3}));
    assertEquals(2 * samples, result.profile().total(0));
    assertEquals(2, result.log().problems().getFirst().count());
  }

  /// An event type may have no field for its stack; its samples count all the same.
  @Test
  void samplesOfATypeWithoutAStackHaveNone() throws Exception {
    byte[] whole = Files.readAllBytes(SAMPLE);
    byte[] other = whole.clone();
    byte[] field = "stackTrace".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int at = 0; at + field.length < other.length; at++) {
      if (Arrays.equals(other, at, at + field.length, field, 0, field.length)) {
        other[at] = 'S';
      }
    }
    ImportResult with = read(whole);
    ImportResult without = read(other);
    assertEquals(with.profile().samples().size(), without.profile().samples().size());
    assertEquals(1, without.profile().stacks().size());
  }

  @Test
  void aHeaderAloneIsRefused() {
    byte[] magic = {'F', 'L', 'R', 0};
    ImportException e = assertThrows(ImportException.class, () -> read(magic));
    assertTrue(String.valueOf(e.getMessage()).contains("no event"), e.getMessage());
  }

  /// Bit flips, cuts and overwritten integers, for a fixed time and from a fixed seed.
  @Test
  void fuzz() throws IOException {
    Random random = new Random(4711);
    List<byte[]> victims = List.copyOf(victims().values());
    long end = System.nanoTime() + FUZZ_TIME.toNanos();
    for (int round = 0; System.nanoTime() < end; round++) {
      byte[] bytes = damage(victims.get(round % victims.size()), random);
      survives(bytes, "round " + round);
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) 0xff;
        default -> Arrays.fill(bytes, at, Math.min(at + 9, bytes.length), (byte) random.nextInt());
      }
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
