package dev.kiln.app.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What is remembered between starts: theme, window, recent files.
///
/// A file of properties in the user's configuration folder; one that cannot be read or written is
/// ignored, for settings are not worth a failure.
public final class Settings {
  private static final int MAX_RECENT = 12;

  private final Path file;
  private final Properties values = new Properties();

  private Settings(Path file) {
    this.file = file;
  }

  /// The settings of this user: `KILN_CONFIG`, else the system's configuration folder.
  public static Settings load() {
    String given =
        System.getProperty("kiln.config", System.getenv().getOrDefault("KILN_CONFIG", ""));
    return load(given.isEmpty() ? defaultFolder() : Path.of(given));
  }

  public static Settings load(Path folder) {
    Settings settings = new Settings(folder.resolve("settings.properties"));
    try (Reader in = Files.newBufferedReader(settings.file)) {
      settings.values.load(in);
    } catch (IOException | IllegalArgumentException _) {
      settings.values.clear();
    }
    return settings;
  }

  private static Path defaultFolder() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Kiln");
    }
    String base = System.getenv(os.startsWith("Windows") ? "APPDATA" : "XDG_CONFIG_HOME");
    return base == null || base.isBlank()
        ? Path.of(home, ".config", "kiln")
        : Path.of(base, "kiln");
  }

  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  public double number(String key, double otherwise) {
    try {
      return Double.parseDouble(get(key, ""));
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  public void set(String key, String value) {
    values.setProperty(key, value);
  }

  /// Sets a value and writes it down at once.
  public void remember(String key, String value) {
    set(key, value);
    save();
  }

  /// The file in which they are kept.
  public Path file() {
    return file.toAbsolutePath();
  }

  /// The folder in which they are kept.
  public Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  /// Files opened last, newest first; those that are gone are left out.
  public List<Path> recent() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MAX_RECENT; i++) {
      String path = get("recent." + i, "");
      if (!path.isEmpty() && Files.isRegularFile(Path.of(path))) {
        files.add(Path.of(path));
      }
    }
    return files;
  }

  /// What was said of a recent file when it was open; empty if nothing was.
  public String recentNote(Path path) {
    for (int i = 0; i < MAX_RECENT; i++) {
      if (get("recent." + i, "").equals(path.toAbsolutePath().toString())) {
        return get("recent." + i + ".note", "");
      }
    }
    return "";
  }

  /// Puts a file at the top of the recent ones.
  public void addRecent(Path path, String note) {
    Path absolute = path.toAbsolutePath();
    List<Path> files = new ArrayList<>(recent());
    List<String> notes = new ArrayList<>(files.stream().map(this::recentNote).toList());
    int at = files.indexOf(absolute);
    if (at >= 0) {
      files.remove(at);
      notes.remove(at);
    }
    files.addFirst(absolute);
    notes.addFirst(note);
    for (int i = 0; i < MAX_RECENT; i++) {
      if (i < files.size()) {
        set("recent." + i, files.get(i).toString());
        set("recent." + i + ".note", notes.get(i));
      } else {
        values.remove("recent." + i);
        values.remove("recent." + i + ".note");
      }
    }
  }

  public void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        values.store(out, "Kiln");
      }
    } catch (IOException _) {
      // Nothing to remember with: the next start has the defaults.
    }
  }
}
