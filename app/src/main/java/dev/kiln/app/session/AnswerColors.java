package dev.kiln.app.session;

import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.Latest;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.color.Theme;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The fills of the present answer's boxes. They are worked out with the answer, and again in the
/// background when the coloring, the theme or what the user prefers changes.
final class AnswerColors {
  private final Store<DocumentState> store;
  private final Preferences preferences;
  private final ObservableValue<Theme> theme;
  private final Consumer<Throwable> failed;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<@Nullable ColorScheme> told = new ReadOnlyObjectWrapper<>();
  private @Nullable Answer answer;
  private @Nullable ColorScheme fills;

  /// Heard weakly: what outlives a closed document must not keep its profile in memory.
  private final InvalidationListener changed = _ -> recolor();

  AnswerColors(
      Store<DocumentState> store,
      Preferences preferences,
      ObservableValue<Theme> theme,
      Background background,
      Consumer<Throwable> failed) {
    this.store = store;
    this.preferences = preferences;
    this.theme = theme;
    this.failed = failed;
    this.latest = new Latest(background);
    WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    theme.addListener(weak);
    preferences.colorBlindProperty().addListener(weak);
    preferences.myCodeProperty().addListener(weak);
  }

  /// What colours follow from at present.
  BoxColors wanted() {
    boolean colorBlind = preferences.colorBlindProperty().get();
    return new BoxColors(
        store.get().coloring(),
        theme.getValue(),
        colorBlind ? PaletteKind.COLOR_BLIND : PaletteKind.NORMAL,
        preferences.myCodeProperty().get());
  }

  /// Takes another answer with its fills; they are not told yet, but [#of] knows them.
  void take(Answer next, ColorScheme itsFills) {
    latest.drop();
    answer = next;
    fills = itsFills;
  }

  void tell() {
    told.set(fills);
  }

  void recolor() {
    Answer now = answer;
    if (now != null) {
      BoxColors colors = wanted();
      latest.ask(
          () -> colors.of(now),
          scheme -> {
            fills = scheme;
            tell();
          },
          failed);
    }
  }

  @Nullable ColorScheme of(Answer asked) {
    return answer != null && answer.hasTreeOf(asked) ? fills : null;
  }

  ReadOnlyObjectProperty<@Nullable ColorScheme> toldProperty() {
    return told.getReadOnlyProperty();
  }

  void drop() {
    latest.drop();
  }
}
