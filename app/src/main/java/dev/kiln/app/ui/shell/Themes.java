package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Settings;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fonts;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// Light or dark: the system's, until the user chooses.
public final class Themes {
  private static final String KEY = "theme";

  private final Settings settings;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

  /// @param asked light, dark, system, or empty for the remembered choice
  public Themes(Settings settings, String asked) {
    this.settings = settings;
    if (!asked.isEmpty()) {
      settings.set(KEY, asked);
    }
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> follow());
    follow();
  }

  private void follow() {
    String chosen = settings.get(KEY, "system");
    boolean systemDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    boolean dark = chosen.equals("dark") || chosen.equals("system") && systemDark;
    theme.set(dark ? Theme.DARK : Theme.LIGHT);
  }

  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// Changes to the other theme and remembers it.
  public void toggle() {
    settings.set(KEY, theme.get() == Theme.DARK ? "light" : "dark");
    follow();
  }

  /// Dresses a scene, now and at each change.
  public void dress(Scene scene) {
    var sheet = Themes.class.getResource("/dev/kiln/app/ui/kiln.css");
    scene.getStylesheets().add(String.valueOf(sheet));
    scene.getRoot().setStyle("-fx-font-family: \"" + Fonts.uiFamily() + "\"");
    if (!Fonts.hasSemibold()) {
      scene.getRoot().getStyleClass().add("bold-for-semibold");
    }
    Runnable apply =
        () -> {
          scene.getRoot().getStyleClass().remove("dark");
          if (theme.get() == Theme.DARK) {
            scene.getRoot().getStyleClass().add("dark");
          }
        };
    theme.addListener(_ -> apply.run());
    apply.run();
  }
}
