package dev.kiln.app.session.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/// What is remembered between starts: theme, window, recent files.
///
/// A file of properties in the user's configuration folder; one that cannot be read or written is
/// ignored, for settings are not worth a failure.
public final class Settings {
  private final SettingsFile file;
  private final Properties values = new Properties();

  // What this window changed since it last wrote: other windows write to the same file.
  private final List<Consumer<Properties>> changes = new ArrayList<>();

  private Settings(SettingsFile file) {
    this.file = file;
    file.read().ifPresent(values::putAll);
  }

  /// The settings of this user: `KILN_CONFIG`, else the system's configuration folder.
  public static Settings load() {
    String given =
        System.getProperty("kiln.config", System.getenv().getOrDefault("KILN_CONFIG", ""));
    return load(given.isEmpty() ? defaultFolder() : Path.of(given));
  }

  public static Settings load(Path folder) {
    return new Settings(new SettingsFile(folder.resolve("settings.properties")));
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

  /// A number that is remembered; the other one if there is none or it is out of range.
  public double number(String key, double least, double most, double otherwise) {
    try {
      double value = Double.parseDouble(get(key, ""));
      return value >= least && value <= most ? value : otherwise;
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  public void set(String key, String value) {
    change(v -> v.setProperty(key, value));
  }

  private void change(Consumer<Properties> change) {
    change.accept(values);
    changes.add(change);
  }

  /// Sets a value and writes it down at once.
  public void remember(String key, String value) {
    set(key, value);
    save();
  }

  /// The file in which they are kept.
  public Path file() {
    return file.path().toAbsolutePath();
  }

  /// The folder in which they are kept.
  public Path folder() {
    Path parent = file().getParent();
    return parent == null ? file() : parent;
  }

  /// Files opened last, newest first; those that are gone or that this locale cannot name are left
  /// out.
  public List<Path> recent() {
    return RecentFiles.list(values);
  }

  /// What was said of a recent file when it was open; empty if nothing was.
  public String recentNote(Path path) {
    return RecentFiles.note(values, path);
  }

  /// Puts a file at the top of the recent ones.
  public void addRecent(Path path, String note) {
    change(v -> RecentFiles.add(v, path, note));
  }

  /// Writes what was changed here into what the file holds by then, so that windows of other
  /// processes keep theirs.
  public void save() {
    try {
      Properties written = file.update(held -> merged(held.orElse(values)));
      values.clear();
      values.putAll(written);
      changes.clear();
    } catch (IOException | SecurityException _) {
      // Nothing to remember with: the next start has the defaults.
    }
  }

  private Properties merged(Properties held) {
    Properties merged = new Properties();
    merged.putAll(held);
    changes.forEach(change -> change.accept(merged));
    return merged;
  }
}
