package dev.kiln.importers.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  /// A stream that fails once so many bytes are read, and that knows whether it was closed.
  private static final class Source extends FilterInputStream {
    private final int failAt;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int done;

    Source(byte[] bytes, int failAt) {
      super(new ByteArrayInputStream(bytes));
      this.failAt = failAt;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (done >= failAt) {
        throw new IOException("damaged at " + done);
      }
      int n = super.read(buffer, offset, Math.min(length, 70_000));
      done += Math.max(0, n);
      return n;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 262_144, 262_145, 1_048_576, 5_000_000})
  void theBytesAreTheSame(int size) throws IOException {
    byte[] bytes = random(size);
    Source source = new Source(bytes, Integer.MAX_VALUE);
    try (InputStream in = new ReadAhead(source)) {
      assertArrayEquals(bytes, in.readAllBytes());
      assertEquals(-1, in.read());
    }
    assertTrue(source.closed.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300_000, 3_000_000})
  void aFailureComesThroughAtItsPlace(int failAt) {
    Source source = new Source(random(5_000_000), failAt);
    try (InputStream in = new ReadAhead(source)) {
      IOException thrown = assertThrows(IOException.class, in::readAllBytes);
      assertTrue(String.valueOf(thrown.getMessage()).startsWith("damaged at"), thrown.toString());
    } catch (IOException e) {
      throw new AssertionError("closing failed", e);
    }
  }

  @Test
  void closingEarlyEndsTheThread() throws Exception {
    Source source = new Source(random(20_000_000), Integer.MAX_VALUE);
    try (InputStream in = new ReadAhead(source)) {
      in.skipNBytes(2_000_000);
    }
    assertTrue(source.closed.get());
    boolean running =
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("kiln-read-ahead"));
    assertEquals(false, running);
  }
}
