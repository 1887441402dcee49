package dev.kiln.importers.format;

import dev.kiln.importers.stream.UnzippedStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/// Where the bytes of one file lie: on disk, or in an archive on disk. May be opened again and
/// again.
sealed interface Bytes {
  /// The bytes from the start; the caller closes the stream.
  InputStream open() throws IOException;

  /// How many bytes they take on disk; in a zip archive, compressed.
  long size() throws IOException;

  /// Whether opening them decodes, so that they may grow beyond reason and end in damage.
  default boolean isPacked() {
    return false;
  }

  /// The file on disk that holds nothing but these bytes, if there is one.
  default Optional<Path> file() {
    return Optional.empty();
  }

  /// A whole file.
  record OnDisk(Path path) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long size() throws IOException {
      return Files.size(path);
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }

  /// A part of a file: an entry of a tar archive.
  ///
  /// @param offset of its first byte
  record Slice(Path archive, long offset, long size) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      SeekableByteChannel channel = Files.newByteChannel(archive);
      try {
        channel.position(offset);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      return BoundedInputStream.builder()
          .setInputStream(Channels.newInputStream(channel))
          .setMaxCount(size)
          .setPropagateClose(true)
          .get();
    }
  }

  /// An entry of a zip archive whose directory could be read.
  record ZipEntry(ZipFile archive, ZipArchiveEntry entry) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      return new UnzippedStream(archive.getInputStream(entry));
    }

    @Override
    public long size() {
      return Math.max(0, entry.getCompressedSize());
    }

    @Override
    public boolean isPacked() {
      return true;
    }
  }

  /// An entry of a zip archive without a directory, found by walking over those before it.
  ///
  /// @param index of the entry
  record StreamedEntry(Path archive, int index, long size) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      ZipArchiveInputStream zip = walk(archive);
      try {
        for (int i = 0; i <= index; i++) {
          if (zip.getNextEntry() == null) {
            throw new EOFException("the archive has changed");
          }
        }
        return new UnzippedStream(zip);
      } catch (IOException e) {
        zip.close();
        throw e;
      }
    }

    @Override
    public boolean isPacked() {
      return true;
    }

    /// Reads the entries one after another, whatever a directory says.
    static ZipArchiveInputStream walk(Path archive) throws IOException {
      InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
      return new ZipArchiveInputStream(file, StandardCharsets.UTF_8.name(), true, true);
    }
  }
}
