package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkBytes;
import dev.kiln.importers.jfr.chunk.ChunkInput;
import dev.kiln.importers.jfr.chunk.ChunkStream;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.chunk.DecodeControl;
import dev.kiln.importers.jfr.decode.ChunkDecoder;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Telling progress and giving up, in the midst of a chunk too; files that change under our hands.
final class JfrCancelTest {
  @TempDir Path folder = Path.of("");

  private static Path recording() {
    return Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-before.jfr");
  }

  @Test
  void progressGrowsToTheSizeOfTheFileAndNeverBeyond() throws Exception {
    Path file = recording();
    AtomicLong most = new AtomicLong();
    ImportControl control =
        new ImportControl() {
          @Override
          public void progress(long doneBytes, long totalBytes) {
            assertEquals(file.toFile().length(), totalBytes);
            assertTrue(doneBytes <= totalBytes);
            most.accumulateAndGet(doneBytes, Math::max);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    ProfileReader.read(file, control);
    assertEquals(file.toFile().length(), most.get());
  }

  @Test
  void aCancelledImportEndsAsSuch() throws IOException {
    Path file = recording();
    ImportControl control =
        new ImportControl() {
          @Override
          public void progress(long doneBytes, long totalBytes) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    ImportLog log = new ImportLog();
    ByteSource source = new ByteSource(file, control, log);
    assertThrows(
        ImportCancelledException.class,
        () -> new JfrImporter().read(source, _ -> new ProfileBuilder(), log));
  }

  @Test
  void aDecoderStopsWithinAChunk() throws IOException {
    DecodeControl control = new DecodeControl();
    control.stop();
    try (FileChannel file = FileChannel.open(recording())) {
      Chunk chunk = new ChunkStream(new ChunkInput.OfFile(file), new ImportLog()).next();
      if (chunk == null) {
        throw new AssertionError("no chunk");
      }
      assertThrows(CancellationException.class, () -> ChunkDecoder.decode(chunk, control));
      assertTrue(control.doneBytes() <= 1 << 18);
    }
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsAnEndOfTheChunk() throws IOException, ImportException {
    byte[] bytes = Files.readAllBytes(recording());
    Path file = Files.write(folder.resolve("shrinks.jfr"), bytes);
    try (FileChannel channel = FileChannel.open(file)) {
      ChunkBytes chunk = new ChunkInput.OfFile(channel).take(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      assertEquals(bytes.length / 2, chunk.read(0, new byte[bytes.length], 0, bytes.length));
      BlockReader in = new BlockReader(chunk, new DecodeControl());
      in.seek(bytes.length / 2 - 4L);
      in.seek(bytes.length / 2 + 10L);
      DamagedChunkException e = assertThrows(DamagedChunkException.class, in::varint);
      assertTrue(String.valueOf(e.getMessage()).contains("ends"), e.getMessage());
    }
  }

  @Test
  void readsIntegersAcrossTheEndsOfBlocks() throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
    while (bytes.remaining() >= 9) {
      // 2^56 + 5, in nine bytes.
      bytes.put(new byte[] {(byte) 0x85, -128, -128, -128, -128, -128, -128, -128, 1});
    }
    Path file = Files.write(folder.resolve("integers"), bytes.array());
    try (FileChannel channel = FileChannel.open(file)) {
      ChunkBytes chunk = new ChunkInput.OfFile(channel).take(bytes.capacity());
      BlockReader in = new BlockReader(chunk, new DecodeControl());
      for (int i = 0; i < bytes.capacity() / 9; i++) {
        assertEquals((1L << 56) + 5, in.varint());
      }
      in.seek(9L * 1000);
      assertEquals((1L << 56) + 5, in.varint());
      assertEquals(9L * 1001, in.position());
    }
  }
}
