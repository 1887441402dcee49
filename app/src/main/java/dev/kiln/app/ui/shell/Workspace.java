package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.session.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What all windows share: settings, preferences, look, dialogs, background work; and the windows
/// themselves. JavaFX ends when the last of them closes.
///
/// Confined to the JavaFX thread.
public final class Workspace {
  private final Settings settings;
  private final Preferences preferences;
  private final Themes themes;
  private final FileDialogs dialogs;
  private final Background background = Background.ofWindows();
  private final List<KilnWindow> windows = new ArrayList<>();
  private @Nullable SettingsWindow settingsWindow;

  /// @param theme light, dark, system, or empty for the remembered choice
  public Workspace(Settings settings, String theme, FileDialogs dialogs) {
    this.settings = settings;
    this.dialogs = dialogs;
    preferences = new Preferences(settings);
    themes = new Themes(settings, preferences, theme);
    // What no code caught is said in a window, not as a stack trace in a terminal nobody reads.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, e) -> tell("An error that should not happen, please report it: " + e));
  }

  private void tell(String failure) {
    windows.stream()
        .filter(w -> w.stage().isFocused())
        .findFirst()
        .or(() -> windows.stream().findFirst())
        .ifPresent(w -> w.notices().failed(failure));
  }

  /// Makes a window of the given stage; it is not shown yet.
  public KilnWindow window(Stage stage) {
    KilnWindow window = new KilnWindow(stage, this);
    if (!windows.isEmpty()) {
      window.place().beside(windows.getLast().stage()).apply(stage);
    }
    windows.add(window);
    return window;
  }

  /// Opens another window.
  public KilnWindow newWindow() {
    KilnWindow window = window(new Stage());
    window.show();
    return window;
  }

  void closed(KilnWindow window) {
    windows.remove(window);
    settings.save();
    if (windows.isEmpty()) {
      if (settingsWindow != null) {
        settingsWindow.close();
      }
      background.close();
    }
  }

  /// Shows the settings, one window for all.
  void showSettings(KilnWindow owner) {
    if (settingsWindow == null) {
      settingsWindow = new SettingsWindow(this);
    }
    settingsWindow.show(owner.stage());
  }

  /// The open windows, oldest first.
  public List<KilnWindow> windows() {
    return List.copyOf(windows);
  }

  /// The files that all windows show or read.
  List<Path> openFiles() {
    return windows.stream().flatMap(window -> window.tabs().openFiles().stream()).toList();
  }

  Settings settings() {
    return settings;
  }

  public Preferences preferences() {
    return preferences;
  }

  Themes themes() {
    return themes;
  }

  FileDialogs dialogs() {
    return dialogs;
  }

  Background background() {
    return background;
  }
}
