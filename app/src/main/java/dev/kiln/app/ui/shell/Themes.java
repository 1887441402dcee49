package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fonts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// The look of all windows: light or dark, following the system until the user chooses, and the
/// text size.
final class Themes {
  /// What the user can choose.
  static final List<String> CHOICES = List.of("system", "light", "dark");

  private static final String KEY = "theme";

  private final Settings settings;
  private final Preferences preferences;
  private final List<Scene> scenes = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

  /// @param asked light, dark, system, or empty for the remembered choice
  Themes(Settings settings, Preferences preferences, String asked) {
    this.settings = settings;
    this.preferences = preferences;
    if (!asked.isEmpty()) {
      settings.set(KEY, asked);
    }
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> follow());
    preferences.textPercentProperty().addListener(_ -> scenes.forEach(this::resize));
    follow();
  }

  private void follow() {
    String chosen = chosen();
    boolean systemDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    boolean dark = chosen.equals("dark") || chosen.equals("system") && systemDark;
    theme.set(dark ? Theme.DARK : Theme.LIGHT);
    scenes.forEach(this::recolor);
  }

  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// One of [#CHOICES].
  String chosen() {
    String chosen = settings.get(KEY, "system");
    return CHOICES.contains(chosen) ? chosen : "system";
  }

  /// Changes to one of [#CHOICES] and remembers it.
  void choose(String choice) {
    settings.remember(KEY, choice);
    follow();
  }

  /// Changes to the other theme and remembers it.
  public void toggle() {
    choose(theme.get() == Theme.DARK ? "light" : "dark");
  }

  /// Dresses a scene, now and at each change, until it is undressed.
  void dress(Scene scene) {
    scenes.add(scene);
    scene.getRoot().setStyle("-fx-font-family: \"" + Fonts.uiFamily() + "\"");
    if (!Fonts.hasSemibold()) {
      scene.getRoot().getStyleClass().add("bold-for-semibold");
    }
    resize(scene);
    recolor(scene);
  }

  /// Releases the scene of a closed window.
  void undress(Scene scene) {
    scenes.remove(scene);
  }

  private void recolor(Scene scene) {
    scene.getRoot().getStyleClass().remove("dark");
    if (theme.get() == Theme.DARK) {
      scene.getRoot().getStyleClass().add("dark");
    }
  }

  private void resize(Scene scene) {
    scene.getStylesheets().setAll(StyleSheets.kiln(preferences.textPercentProperty().get()));
  }
}
