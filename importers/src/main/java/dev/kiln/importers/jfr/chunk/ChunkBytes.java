package dev.kiln.importers.jfr.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// The bytes of one chunk, read at any place, by several threads at once.
///
/// A chunk of a plain file stays in the file, so that its size does not count as memory.
public sealed interface ChunkBytes {
  long length();

  /// Copies up to `length` bytes from `at` on.
  ///
  /// @return how many; fewer only at the end of the chunk
  int read(long at, byte[] into, int from, int length) throws IOException;

  /// The first `length` bytes.
  ChunkBytes first(long length);

  /// The `length` bytes from `at` on, fewer if the chunk ends before.
  default byte[] copy(long at, int length) throws IOException {
    int most = (int) Math.max(Math.min(length, length() - at), 0);
    byte[] copy = new byte[most];
    int n = read(at, copy, 0, most);
    return n == most ? copy : Arrays.copyOf(copy, n);
  }

  /// All bytes in one array, which may be the chunk's own.
  byte[] toArray() throws IOException;

  /// Bytes out of a container.
  ///
  /// @param bytes kept, not copied
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record InMemory(byte[] bytes, long length) implements ChunkBytes {
    @Override
    public int read(long at, byte[] into, int from, int wanted) {
      int n = (int) Math.max(Math.min(wanted, length - at), 0);
      System.arraycopy(bytes, (int) at, into, from, n);
      return n;
    }

    @Override
    public ChunkBytes first(long fewer) {
      return new InMemory(bytes, fewer);
    }

    @Override
    public byte[] toArray() {
      return bytes.length == length ? bytes : Arrays.copyOf(bytes, (int) length);
    }
  }

  /// Bytes of a plain file.
  ///
  /// @param offset where the chunk starts in the file
  record InFile(FileChannel file, long offset, long length) implements ChunkBytes {
    @Override
    public int read(long at, byte[] into, int from, int wanted) throws IOException {
      int most = (int) Math.max(Math.min(wanted, length - at), 0);
      ByteBuffer target = ByteBuffer.wrap(into, from, most);
      while (target.hasRemaining()) {
        // A file that shrinks while it is read ends here, as one that was cut off.
        if (file.read(target, offset + at + most - target.remaining()) < 0) {
          break;
        }
      }
      return most - target.remaining();
    }

    @Override
    public ChunkBytes first(long fewer) {
      return new InFile(file, offset, fewer);
    }

    @Override
    public byte[] toArray() throws IOException {
      if (length > ChunkStream.MAX_IN_MEMORY) {
        throw new IOException("a chunk of " + length + " bytes does not fit into memory");
      }
      return copy(0, (int) length);
    }
  }
}
