package dev.kiln.app.session.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The source files below a folder, by file name.
///
/// Invariants: breadth first, so that a walk that was cut short knows the upper folders; links and
/// hidden folders are not followed; at most the given number of files and folders is looked at.
final class FolderIndex {
  private static final String ENDINGS =
      " java kt kts scala groovy clj go s asm py pyx rb php c cc cpp cxx h hh hpp hxx m mm rs js"
          + " mjs cjs ts jsx tsx cs fs vb swift zig d ex exs erl hs ml lua pl r jl dart ";

  private final Map<String, List<Path>> byName = new HashMap<>();
  private int seen;
  private boolean complete = true;

  private FolderIndex() {}

  /// Walks the folder; what cannot be read is left out.
  static FolderIndex of(Path folder, int maxEntries) {
    FolderIndex index = new FolderIndex();
    ArrayDeque<Path> open = new ArrayDeque<>(List.of(folder));
    while (!open.isEmpty() && index.complete) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(open.remove())) {
        for (Path entry : entries) {
          index.complete = index.seen < maxEntries && !Thread.currentThread().isInterrupted();
          if (!index.complete) {
            break;
          }
          index.seen++;
          index.add(entry, open);
        }
      } catch (IOException | DirectoryIteratorException | SecurityException _) {
        // A folder that may not be read holds nothing to show.
      }
    }
    return index;
  }

  private void add(Path entry, ArrayDeque<Path> open) {
    String name = String.valueOf(entry.getFileName());
    if (name.startsWith(".")) {
      return;
    }
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      open.add(entry);
    } else if (isSource(name)) {
      byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(entry);
    }
  }

  /// Whether a file's name is that of a source.
  static boolean isSource(String name) {
    return ENDINGS.contains(" " + name.substring(name.lastIndexOf('.') + 1) + " ");
  }

  List<Path> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /// How many files and folders were looked at.
  int seen() {
    return seen;
  }

  /// Whether the walk reached everything.
  boolean isComplete() {
    return complete;
  }
}
