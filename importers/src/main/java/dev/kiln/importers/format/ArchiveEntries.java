package dev.kiln.importers.format;

import dev.kiln.importers.format.Bytes.Slice;
import dev.kiln.importers.format.Bytes.StreamedEntry;
import dev.kiln.importers.format.Bytes.ZipEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The files that an archive on disk lists, without folders, links and the like. Entries that
/// cannot be read are logged, and an archive that is damaged lists those before the damage.
final class ArchiveEntries {
  /// One file of an archive.
  ///
  /// @param name its path in the archive
  record Entry(String name, Bytes bytes) {}

  private static final int MAX_NAME = 1000;

  private final ImportLog log;
  private final List<Entry> entries = new ArrayList<>();

  private ArchiveEntries(ImportLog log) {
    this.log = log;
  }

  /// @param zip the opened archive, which has to stay open as long as entries are read
  static List<Entry> ofZip(ZipFile zip, ImportLog log) {
    ArchiveEntries found = new ArchiveEntries(log);
    for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
      if (isFile(entry)) {
        found.add(entry.getName(), zip.canReadEntryData(entry), new ZipEntry(zip, entry));
      }
    }
    return found.entries;
  }

  /// Of a zip archive whose directory, which lies at its end, is damaged or missing.
  static List<Entry> ofCutZip(Path archive, ImportLog log) {
    ArchiveEntries found = new ArchiveEntries(log);
    int index = 0;
    try (ZipArchiveInputStream zip = StreamedEntry.walk(archive)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; index++) {
        if (isFile(entry)) {
          Bytes bytes = new StreamedEntry(archive, index, Math.max(0, entry.getCompressedSize()));
          found.add(entry.getName(), zip.canReadEntryData(entry), bytes);
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | RuntimeException damage) {
      log.add("zip archive damaged or cut off", "behind its entry " + (index + 1));
    }
    return found.entries;
  }

  static List<Entry> ofTar(Path archive, ImportLog log) {
    ArchiveEntries found = new ArchiveEntries(log);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(Files.newInputStream(archive), 1 << 16), true)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isFile(entry) && entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
          Bytes bytes = new Slice(archive, tar.getBytesRead(), entry.getSize());
          found.add(entry.getName(), !entry.isSparse(), bytes);
        }
      }
    } catch (IOException | RuntimeException damage) {
      int last = found.entries.size();
      log.add("tar archive damaged or cut off", "behind its file " + last);
    }
    return found.entries;
  }

  private void add(String path, boolean readable, Bytes bytes) {
    String name = printable(path);
    if (readable) {
      entries.add(new Entry(name, bytes));
    } else {
      log.add("skipped a file that is encrypted or packed by an unsupported method", name);
    }
  }

  /// A name that a line of text can hold: it is shown in messages and typed in commands.
  private static String printable(String path) {
    StringBuilder name = new StringBuilder();
    path.codePoints()
        .limit(MAX_NAME)
        .forEach(c -> name.appendCodePoint(isPrintable(c) ? c : 0xfffd));
    return name.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /// Not a folder, nor what macOS puts beside each file.
  private static boolean isFile(ArchiveEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory() && !name.startsWith("__MACOSX/");
  }
}
