package dev.kiln.importers.format;

import dev.kiln.importers.stream.GzipMembers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import net.jpountz.lz4.LZ4FrameInputStream;

/// One file, on disk or in an archive, read as the bytes inside its containers (gzip, lz4, up to
/// three in one another). The files of an archive are sources of their own, see [SourceFiles].
///
/// A container that ends early or is damaged ends the stream there and is logged, so that importers
/// keep what can be read. A container that grows beyond all reason is refused. The file is never
/// changed.
public final class ByteSource {
  private static final int MAX_CONTAINERS = 3;

  private final Bytes bytes;
  private final String name;
  private final ImportBudget.Account account;
  private final ImportControl control;
  private final ImportLog log;

  /// A file on disk, with a budget of its own.
  public ByteSource(Path path, ImportControl control, ImportLog log) throws IOException {
    this(new Bytes.OnDisk(path), nameOf(path), budget(path, control), control, log);
  }

  ByteSource(Bytes bytes, String name, ImportBudget budget, ImportControl control, ImportLog log) {
    this.bytes = bytes;
    this.name = name;
    this.account = budget.new Account();
    this.control = control;
    this.log = log;
  }

  /// What a file is called: its name without folders, or `stdin`.
  public static String nameOf(Path path) {
    String stream = Spool.name(path);
    if (stream != null) {
      return stream;
    }
    Path fileName = path.getFileName();
    return fileName == null ? path.toString() : fileName.toString();
  }

  static ImportBudget budget(Path path, ImportControl control) throws IOException {
    return new ImportBudget(new Bytes.OnDisk(path).size(), control::cancelled);
  }

  /// The file's name without folders; in an archive its path there.
  public String name() {
    return name;
  }

  /// What an import of this file skips and repairs.
  public ImportLog log() {
    return log;
  }

  /// Tells whether anyone still waits for the file.
  public ImportControl control() {
    return control;
  }

  /// Bytes on disk, before unwrapping.
  public long encodedSize() throws IOException {
    return bytes.size();
  }

  /// The file, if it lies on disk and in no container: for importers that read at random, not from
  /// the stream.
  public Optional<Path> plainFile() throws IOException {
    return outermost() == Container.NONE ? bytes.file() : Optional.empty();
  }

  /// What is left when all containers that hold one file are unwrapped: an archive, or nothing.
  Container container() throws IOException {
    try (InputStream in = open(new ImportLog())) {
      return Container.of(in.readNBytes(Container.START));
    }
  }

  /// The archive, if it lies on disk and in no container.
  Optional<Path> archiveFile() throws IOException {
    return outermost().isArchive() ? bytes.file() : Optional.empty();
  }

  private Container outermost() throws IOException {
    try (InputStream in = bytes.open()) {
      return Container.of(in.readNBytes(Container.START));
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
    return open(log);
  }

  private InputStream open(ImportLog problems) throws IOException {
    ImportBudget.Pass pass = account.pass();
    InputStream file = new CountingStream(bytes.open(), encodedSize(), control);
    try {
      InputStream unpacked =
          bytes.isPacked() ? new BoundedDecoder(file, "zip", pass, problems) : file;
      BufferedInputStream in = new BufferedInputStream(unpacked, 1 << 16);
      for (int i = 0; ; i++) {
        Container container = start(in);
        InputStream decoded =
            switch (container) {
              case NONE, ZIP, TAR -> null;
              case GZIP -> new GzipMembers(in);
              case LZ4 -> new LZ4FrameInputStream(in);
              case ZSTD ->
                  throw new IOException("zstd is not read yet: decompress it first (zstd -d)");
            };
        if (decoded == null) {
          return in;
        }
        if (i == MAX_CONTAINERS) {
          throw new IOException("more than " + MAX_CONTAINERS + " containers in one another");
        }
        in =
            new BufferedInputStream(
                new BoundedDecoder(decoded, container.word(), pass, problems), 1 << 16);
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static Container start(BufferedInputStream in) throws IOException {
    in.mark(Container.START);
    byte[] start = in.readNBytes(Container.START);
    in.reset();
    return Container.of(start);
  }

  /// The first decoded bytes, at most [Head#LIMIT]; what is damaged is not logged.
  public Head head() throws IOException {
    try (InputStream in = open(new ImportLog())) {
      byte[] bytes = in.readNBytes(Head.LIMIT);
      return new Head(bytes, in.read() < 0);
    }
  }
}
