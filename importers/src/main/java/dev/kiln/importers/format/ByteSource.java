package dev.kiln.importers.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;

/// A file on disk, read as the bytes inside its container (gzip, zip, lz4).
///
/// A container that ends early or is damaged ends the stream there and is logged, so that importers
/// keep what can be read. A container that grows beyond all reason is refused. The file is never
/// changed.
public final class ByteSource {
  private final Path path;
  private final ImportControl control;
  private final ImportLog log;

  public ByteSource(Path path, ImportControl control, ImportLog log) {
    this.path = path;
    this.control = control;
    this.log = log;
  }

  /// The file's name without folders.
  public String name() {
    Path fileName = path.getFileName();
    return fileName == null ? path.toString() : fileName.toString();
  }

  /// The file itself, as it lies on disk, perhaps in a container.
  public Path path() {
    return path;
  }

  /// Bytes on disk, before unwrapping.
  public long encodedSize() throws IOException {
    return Files.size(path);
  }

  /// The file, where it lies in no container: for importers that read at random, not from the
  /// stream.
  public Optional<Path> plainFile() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      boolean plain = Container.of(in.readNBytes(4)) == Container.NONE;
      return plain ? Optional.of(path) : Optional.empty();
    }
  }

  /// Tells the progress of an importer that does not read from the stream, in bytes of the file.
  ///
  /// @throws ImportCancelledException once cancelled
  public void progress(long doneBytes) throws IOException {
    control.progress(doneBytes, encodedSize());
    checkCancelled();
  }

  /// For an importer that works on what it has read already.
  ///
  /// @throws ImportCancelledException once cancelled
  public void checkCancelled() throws ImportCancelledException {
    if (control.cancelled()) {
      throw new ImportCancelledException();
    }
  }

  /// How many threads the import may keep busy, at least one.
  public int threads() {
    return Math.max(1, control.threads());
  }

  /// Opens the decoded bytes from the start; reading tells progress and throws
  /// [ImportCancelledException] once cancelled. The caller closes it.
  public InputStream open() throws IOException {
    InputStream file = new CountingStream(Files.newInputStream(path), encodedSize(), control);
    try {
      return unwrap(new BufferedInputStream(file, 1 << 16));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private InputStream unwrap(BufferedInputStream raw) throws IOException {
    raw.mark(8);
    byte[] magic = raw.readNBytes(4);
    raw.reset();
    return switch (Container.of(magic)) {
      case NONE -> raw;
      case GZIP -> bounded(new GZIPInputStream(raw, 1 << 16), "gzip");
      case LZ4 -> bounded(new LZ4FrameInputStream(raw), "lz4");
      case ZIP -> {
        ZipInputStream zip = new ZipInputStream(raw);
        if (zip.getNextEntry() == null) {
          throw new IOException("the zip archive is empty");
        }
        yield bounded(zip, "zip");
      }
      case ZSTD -> throw new IOException("zstd is not read yet: decompress it first (zstd -d)");
    };
  }

  private InputStream bounded(InputStream decoded, String container) throws IOException {
    return new BoundedDecoder(decoded, container, encodedSize(), log);
  }

  /// The first decoded bytes, at most [Head#LIMIT].
  public Head head() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(Head.LIMIT);
      return new Head(bytes, in.read() < 0);
    }
  }
}
