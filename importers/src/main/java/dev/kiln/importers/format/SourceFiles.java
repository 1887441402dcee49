package dev.kiln.importers.format;

import dev.kiln.importers.format.ArchiveEntries.Entry;
import dev.kiln.model.column.BuildGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The files in one file on disk: itself alone, or those of the zip or tar archive that it is and
/// of archives in that, up to three in one another.
///
/// An archive is read at random, as importers may read a file more than once. One that lies in a
/// container is therefore unpacked to a temporary file first, within the budget of the whole file.
/// Closing deletes it; sources are of no use after that.
public final class SourceFiles implements AutoCloseable {
  private static final int MAX_ARCHIVES = 3;

  /// More than anyone opens at once; what lies behind them is logged.
  private static final int MAX_FILES = 10_000;

  private final ImportLog log;
  private final ImportBudget budget;
  private final List<ZipFile> zips = new ArrayList<>();
  private final List<Path> unpacked = new ArrayList<>();
  private final List<ByteSource> files = new ArrayList<>();
  private final boolean archive;
  private final String name;

  /// Lists the files; looks at the start of each.
  ///
  /// @param log takes what is wrong with the archive; each file of it has a log of its own
  /// @throws IOException if the file cannot be read, or is an archive of nothing
  public SourceFiles(Path named, ImportControl control, ImportLog log) throws IOException {
    this.log = log;
    this.name = ByteSource.nameOf(named);
    Path path = onDisk(named, control);
    this.budget = ByteSource.budget(path, control);
    try {
      ByteSource whole = new ByteSource(new Bytes.OnDisk(path), name, budget, control, log);
      Container container = whole.container();
      this.archive = container.isArchive();
      if (archive) {
        addArchive(whole, container, "", 1, control);
        if (files.isEmpty() && log.isEmpty()) {
          throw new IOException("the archive holds no files");
        }
      } else {
        files.add(whole);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Whether the file is an archive, whose files have names of their own.
  public boolean isArchive() {
    return archive;
  }

  /// The name of the file on disk, without folders.
  public String name() {
    return name;
  }

  /// Watches what becomes of the files, all together.
  public BuildGuard guard() {
    return budget;
  }

  /// The files, in the order of the archive.
  public List<ByteSource> list() {
    return Collections.unmodifiableList(files);
  }

  /// @param prefix of the names of its files
  /// @param depth 1 for the file itself
  private void addArchive(
      ByteSource source, Container kind, String prefix, int depth, ImportControl control)
      throws IOException {
    if (depth > MAX_ARCHIVES) {
      log.add("skipped an archive nested more than " + MAX_ARCHIVES + " deep", source.name());
      return;
    }
    Path path = onDisk(source);
    List<Entry> entries =
        kind == Container.TAR ? ArchiveEntries.ofTar(path, log) : zipEntries(path, source.name());
    long total = Files.size(path);
    long start = 0;
    for (Entry entry : entries) {
      if (files.size() == MAX_FILES) {
        log.add("skipped a file beyond the first " + MAX_FILES, prefix + entry.name());
        continue;
      }
      long size = entry.bytes().size();
      addFile(entry, prefix, depth, new PartControl(control, start, size, total));
      start += size;
    }
  }

  private void addFile(Entry entry, String prefix, int depth, ImportControl control)
      throws IOException {
    String path = prefix + entry.name();
    ByteSource file = new ByteSource(entry.bytes(), path, budget, control, new ImportLog());
    Container container;
    try {
      container = file.container();
    } catch (ImportCancelledException e) {
      throw e;
    } catch (IOException e) {
      log.add("skipped a file that cannot be read", path);
      return;
    }
    if (container.isArchive()) {
      addArchive(file, container, path + "/", depth + 1, control);
    } else {
      files.add(file);
    }
  }

  private List<Entry> zipEntries(Path path, String shown) {
    try {
      ZipFile zip = ZipFile.builder().setPath(path).get();
      zips.add(zip);
      return ArchiveEntries.ofZip(zip, log);
    } catch (IOException | RuntimeException damage) {
      log.add("zip archive without its directory: damaged or cut off", shown);
      return ArchiveEntries.ofCutZip(path, log);
    }
  }

  private Path onDisk(Path named, ImportControl control) throws IOException {
    if (!Spool.isStream(named)) {
      return named;
    }
    Path copy = Spool.of(named, control);
    unpacked.add(copy);
    return copy;
  }

  private Path onDisk(ByteSource source) throws IOException {
    Optional<Path> file = source.archiveFile();
    if (file.isPresent()) {
      return file.get();
    }
    Path copy = Spool.temporary(".unpacked");
    unpacked.add(copy);
    try (InputStream in = source.open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : zips) {
      zip.close();
    }
    for (Path copy : unpacked) {
      Files.deleteIfExists(copy);
    }
  }
}
