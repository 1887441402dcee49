package dev.kiln.app.session.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The files opened last, as they stand in the settings: newest first, each with a note.
final class RecentFiles {
  private static final int MOST = 12;

  private record Entry(String path, String note) {}

  private RecentFiles() {}

  /// Those that are there; what this locale cannot decode is left out.
  static List<Path> list(Properties values) {
    return entries(values).stream()
        .map(entry -> decoded(entry.path))
        .flatMap(Optional::stream)
        .filter(Files::isRegularFile)
        .toList();
  }

  /// What was said of a file when it was open; empty if nothing was.
  static String note(Properties values, Path path) {
    String wanted = path.toAbsolutePath().toString();
    return entries(values).stream()
        .filter(entry -> entry.path.equals(wanted))
        .map(Entry::note)
        .findFirst()
        .orElse("");
  }

  /// Puts a file first. A path that cannot be decoded stays: another locale may open it.
  static void add(Properties values, Path path, String note) {
    String first = path.toAbsolutePath().toString();
    List<Entry> kept = new ArrayList<>(List.of(new Entry(first, note)));
    for (Entry entry : entries(values)) {
      Optional<Path> file = decoded(entry.path);
      if (!entry.path.equals(first) && (file.isEmpty() || Files.isRegularFile(file.get()))) {
        kept.add(entry);
      }
    }
    for (int i = 0; i < MOST; i++) {
      if (i < kept.size()) {
        values.setProperty(key(i), kept.get(i).path);
        values.setProperty(key(i) + ".note", kept.get(i).note);
      } else {
        values.remove(key(i));
        values.remove(key(i) + ".note");
      }
    }
  }

  private static List<Entry> entries(Properties values) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String path = values.getProperty(key(i), "");
      if (!path.isEmpty()) {
        entries.add(new Entry(path, values.getProperty(key(i) + ".note", "")));
      }
    }
    return entries;
  }

  private static String key(int i) {
    return "recent." + i;
  }

  private static Optional<Path> decoded(String path) {
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
