package dev.kiln.importers.jfr.chunk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// The bytes of a recording in order. Some can be pushed back, so that a chunk with a wrong size is
/// cut where the next one starts.
public sealed interface ChunkInput {
  /// Bytes taken so far, without those given back.
  long position();

  /// Up to `length` bytes, fewer only at the end, which the next call sees again.
  byte[] peek(int length) throws IOException;

  /// Takes up to `length` bytes, fewer only at the end.
  ChunkBytes take(long length) throws IOException;

  /// Gives back the last `length` bytes of the last take.
  void giveBack(long length) throws IOException;

  /// The most bytes that a chunk may have here.
  long maxChunk();

  /// A recording in a container: a chunk lies in memory while it is read.
  final class OfStream implements ChunkInput {
    private static final int FIRST = 1 << 16;

    private final InputStream in;
    private final long likelySize;
    private byte[] pending = new byte[0];
    private byte[] last = new byte[0];
    private long position;

    /// @param encodedSize bytes on disk: guards against allocating what a header promises and the
    ///   file does not have
    public OfStream(InputStream in, long encodedSize) {
      this.in = new BufferedInputStream(in, 1 << 16);
      this.likelySize = encodedSize;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public byte[] peek(int length) throws IOException {
      if (pending.length < length) {
        pending = readUpTo(length, length);
      }
      return pending.length > length ? Arrays.copyOf(pending, length) : pending.clone();
    }

    @Override
    public ChunkBytes take(long length) throws IOException {
      int most = (int) Math.min(length, maxChunk());
      last = readUpTo(most, likelySize);
      if (last.length > most) {
        pending = Arrays.copyOfRange(last, most, last.length);
        last = Arrays.copyOf(last, most);
      } else {
        pending = new byte[0];
      }
      position += last.length;
      return new ChunkBytes.InMemory(last, last.length);
    }

    @Override
    public void giveBack(long length) {
      int back = (int) length;
      byte[] joined = Arrays.copyOfRange(last, last.length - back, last.length + pending.length);
      System.arraycopy(pending, 0, joined, back, pending.length);
      pending = joined;
      position -= back;
    }

    @Override
    public long maxChunk() {
      return ChunkStream.MAX_IN_MEMORY;
    }

    /// The pending bytes and those after them: at least `length`, or all that are left.
    private byte[] readUpTo(int length, long likely) throws IOException {
      int first = (int) Math.min(length, Math.max(likely, FIRST));
      byte[] buffer = Arrays.copyOf(pending, Math.max(first, pending.length));
      int filled = pending.length;
      while (filled < length) {
        if (filled == buffer.length) {
          buffer = Arrays.copyOf(buffer, (int) Math.min(length, buffer.length * 2L));
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        if (n < 0) {
          break;
        }
        filled += n;
      }
      return filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled);
    }
  }

  /// A plain file: nothing of a chunk is read before it is asked for.
  final class OfFile implements ChunkInput {
    private final FileChannel file;
    private final long size;
    private long position;

    public OfFile(FileChannel file) throws IOException {
      this.file = file;
      this.size = file.size();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public byte[] peek(int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, size - position));
      while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
        // Until full.
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public ChunkBytes take(long length) {
      long n = Math.min(length, size - position);
      position += n;
      return new ChunkBytes.InFile(file, position - n, n);
    }

    @Override
    public void giveBack(long length) {
      position -= length;
    }

    @Override
    public long maxChunk() {
      return Long.MAX_VALUE;
    }
  }
}
