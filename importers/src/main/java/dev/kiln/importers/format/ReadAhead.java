package dev.kiln.importers.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads a stream ahead in a thread of its own, so that unpacking and parsing go on side by side;
/// short streams are read without one.
///
/// At most [#QUEUED] blocks are held. What the stream throws is thrown to the reader, behind the
/// bytes before it. Not safe for use by several threads.
public final class ReadAhead extends InputStream {
  static final int BLOCK = 1 << 18;
  private static final int QUEUED = 8;

  /// Blocks that are read before a thread is worth its while.
  private static final int ALONE = 4;

  /// A piece of the stream; without bytes at its end, or where it failed.
  private record Block(byte[] bytes, int length, @Nullable Throwable failure) {}

  private final InputStream in;
  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(QUEUED);
  private @Nullable Thread reader;
  private int taken;
  private Block block = new Block(new byte[0], 0, null);
  private int at;
  private boolean ended;

  /// @param in is read by another thread from now on, and closed with this stream
  public ReadAhead(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (at == block.length()) {
      if (ended || !next()) {
        return -1;
      }
    }
    int n = Math.min(length, block.length() - at);
    System.arraycopy(block.bytes(), at, buffer, offset, n);
    at += n;
    return n;
  }

  private boolean next() throws IOException {
    at = 0;
    block = taken++ < ALONE ? readBlock() : take();
    ended = block.length() == 0;
    switch (block.failure()) {
      case null -> {}
      case IOException io -> throw io;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      case Throwable other -> throw new IOException(other);
    }
    return !ended;
  }

  private Block readBlock() {
    byte[] bytes = new byte[BLOCK];
    try {
      int n = in.readNBytes(bytes, 0, BLOCK);
      return new Block(bytes, n, null);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new Block(bytes, 0, e);
    }
  }

  private Block take() throws IOException {
    if (reader == null) {
      reader = Thread.ofPlatform().daemon().name("kiln-read-ahead").start(this::readAll);
    }
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportCancelledException();
    }
  }

  private void readAll() {
    try {
      Block last;
      do {
        last = readBlock();
        queue.put(last);
      } while (last.length() > 0);
    } catch (InterruptedException e) {
      // Closed: nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    Thread running = reader;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    in.close();
  }
}
