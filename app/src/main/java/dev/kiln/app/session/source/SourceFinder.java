package dev.kiln.app.session.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Finds the source file of a function on this machine: as recorded, by the user's replacements, by
/// its package below a source folder, and finally by the longest common end of the path.
///
/// Looks at names only, never into files. Keeps what it knows of folders, and what the user chose
/// by hand. Safe for use by several threads.
public final class SourceFinder {
  /// How many files and folders one source folder is searched for.
  public static final int MAX_ENTRIES = 200_000;

  private final Map<Path, FolderIndex> indexes = new HashMap<>();
  private final Map<SourceKey, Path> chosen = new HashMap<>();

  /// Remembers the user's choice for a file.
  public synchronized void choose(SourceKey key, Path path) {
    chosen.put(key, path);
  }

  /// Forgets the indexed folders, because files may have been added.
  public synchronized void forgetFolders() {
    indexes.clear();
  }

  private synchronized Optional<Path> chosen(SourceKey key) {
    return Optional.ofNullable(chosen.get(key));
  }

  private synchronized FolderIndex index(Path folder) {
    return indexes.computeIfAbsent(folder, f -> FolderIndex.of(f, MAX_ENTRIES));
  }

  /// Looks for a file; may walk folders, so not on the JavaFX thread.
  public Found find(SourceKey key, SourceRules rules) {
    Optional<Path> byHand = chosen(key).filter(Files::isRegularFile);
    if (byHand.isPresent()) {
      return new Found.Source(byHand.get(), "chosen by hand");
    }
    List<String> looked = new ArrayList<>();
    Optional<Found> direct = asRecorded(key, rules, looked).or(() -> byPackage(key, rules, looked));
    return direct.orElseGet(() -> bySuffix(key, rules, looked));
  }

  private static Optional<Found> asRecorded(SourceKey key, SourceRules rules, List<String> looked) {
    if (!isLocal(key.recorded())) {
      return Optional.empty();
    }
    Optional<Path> itself = file(key.recorded()).filter(Path::isAbsolute);
    if (itself.isPresent()) {
      looked.add(key.recorded() + ", as recorded");
      if (Files.isRegularFile(itself.get())) {
        return Optional.of(new Found.Source(itself.get(), "as recorded"));
      }
    }
    for (Replacement rule : rules.replacements()) {
      Optional<Path> path = rule.apply(key.recorded()).flatMap(SourceFinder::file);
      if (path.isPresent()) {
        looked.add(path.get() + ", by a replacement");
        if (Files.isRegularFile(path.get())) {
          return Optional.of(new Found.Source(path.get(), "by " + rule.recorded()));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a recorded path names no other machine: opening `//host/share` would call it.
  private static boolean isLocal(String recorded) {
    return !recorded.isEmpty() && !recorded.startsWith("//");
  }

  private static Optional<Path> file(String path) {
    try {
      return Optional.of(Path.of(path).normalize());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Found> byPackage(SourceKey key, SourceRules rules, List<String> looked) {
    for (Path folder : rules.folders()) {
      for (String path : key.paths()) {
        Optional<Path> inside = below(folder, path);
        if (inside.isPresent() && Files.isRegularFile(inside.get())) {
          return Optional.of(new Found.Source(inside.get(), "below " + folder));
        }
      }
      looked.add(String.join(", ", key.paths()) + " in " + folder);
    }
    return Optional.empty();
  }

  /// A path inside the folder; nothing if it leads out of it.
  private static Optional<Path> below(Path folder, String path) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Path inside = root.resolve(path).normalize();
      return inside.startsWith(root) ? Optional.of(inside) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// The files that share the most names with a wanted path, counted from the end.
  private Found bySuffix(SourceKey key, SourceRules rules, List<String> looked) {
    SequencedSet<Path> best = new LinkedHashSet<>();
    int most = 0;
    boolean whole = false;
    for (Path folder : rules.folders()) {
      FolderIndex index = index(folder.toAbsolutePath().normalize());
      for (String path : key.paths()) {
        String[] names = path.split("/");
        for (Path candidate : index.named(names[names.length - 1])) {
          int common = commonEnd(names, candidate);
          if (common > most) {
            best.clear();
            most = common;
            whole = false;
          }
          if (common == most) {
            best.add(candidate);
            whole |= common == names.length;
          }
        }
      }
      looked.add(searched(folder, index));
    }
    if (best.isEmpty()) {
      if (rules.folders().isEmpty()) {
        looked.add("no source folder is set");
      }
      return new Found.Missing(looked);
    }
    // A name alone says too little: every package may have its `Map.java`.
    boolean sure = best.size() == 1 && (most > 1 || whole);
    return sure
        ? new Found.Source(best.getFirst(), "by the end of its path")
        : new Found.Candidates(List.copyOf(best));
  }

  private static String searched(Path folder, FolderIndex index) {
    String cut = index.isComplete() ? "" : ", and there is more";
    return String.format(
        Locale.ROOT, "a file of that name below %s (%,d entries%s)", folder, index.seen(), cut);
  }

  private static int commonEnd(String[] names, Path candidate) {
    int common = 0;
    int last = candidate.getNameCount() - 1;
    while (common < names.length
        && common <= last
        && candidate.getName(last - common).toString().equals(names[names.length - 1 - common])) {
      common++;
    }
    return common;
  }
}
