package dev.kiln.app.ui.common;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.model.tree.ProfileView;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// Computes what a view derives from the document's answer. It runs in the background, again for
/// each answer, and waits while the view is hidden. Only the last result is shown.
///
/// Confined to the JavaFX thread.
///
/// @param <T> what is worked out
public final class Derived<T> {
  private final Document document;
  private final BooleanSupplier inSight;
  private final Function<Answer, Function<ProfileView, T>> question;
  private final BiConsumer<T, Answer> show;
  private boolean stale = true;
  private int asked;

  /// @param inSight whether the view is shown
  /// @param question what to work out from an answer; the question itself is put together on the
  ///   JavaFX thread
  /// @param show takes what was worked out, and from which answer
  public Derived(
      Document document,
      BooleanSupplier inSight,
      Function<Answer, Function<ProfileView, T>> question,
      BiConsumer<T, Answer> show) {
    this.document = document;
    this.inSight = inSight;
    this.question = question;
    this.show = show;
    follow(document.answerProperty());
  }

  /// Works it out again if this changes, too.
  public void follow(ObservableValue<?> value) {
    value.addListener((_, _, _) -> changed());
  }

  /// Something else that the question depends on has changed.
  public void changed() {
    stale = true;
    if (inSight.getAsBoolean()) {
      ask();
    }
  }

  /// The view came into sight.
  public void shown() {
    if (stale) {
      ask();
    }
  }

  private void ask() {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    stale = false;
    int turn = ++asked;
    document.compute(
        question.apply(answer),
        found -> {
          if (turn == asked) {
            show.accept(found, answer);
          }
        });
  }
}
