package dev.kiln.app.session;

import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.Latest;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The results of a document's queries: the present answer, its chosen node, the fills of its
/// boxes, and what is wrong with the query. The last query wins.
final class Answers {
  private final Store<DocumentState> store;
  private final Latest queries;
  private final AnswerColors colors;
  private final ReadOnlyObjectWrapper<@Nullable Answer> present = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(Boxes.NONE);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  Answers(
      Store<DocumentState> store,
      Background background,
      Preferences preferences,
      ObservableValue<Theme> theme) {
    this.store = store;
    this.queries = new Latest(background);
    this.colors = new AnswerColors(store, preferences, theme, background, this::fail);
  }

  /// Answers the store's query in the background.
  void ask(ProfileView view) {
    DocumentState state = store.get();
    BoxColors wanted = colors.wanted();
    ChosenNode before = chosenNode();
    queries.ask(
        () -> {
          Answer result = Answer.of(view, state);
          return new Drawn(result, wanted, wanted.of(result), before, before.carry(result));
        },
        this::show,
        this::fail);
  }

  void drop() {
    queries.drop();
    colors.drop();
  }

  private ChosenNode chosenNode() {
    return new ChosenNode(present.get(), chosen.get());
  }

  /// An answer with its colours.
  ///
  /// @param by what the colours follow from
  /// @param before what was chosen when it was asked for
  /// @param carried the node that stands for that
  private record Drawn(
      Answer answer, BoxColors by, ColorScheme fills, ChosenNode before, int carried) {}

  private void show(Drawn drawn) {
    problem.set("");
    Answer next = drawn.answer();
    ChosenNode before = chosenNode();
    int node = before.equals(drawn.before()) ? drawn.carried() : before.carry(next);
    boolean stays = node == chosen.get() && next.hasBox(node);
    if (!stays) {
      choose(Boxes.NONE);
    }
    colors.take(next, drawn.fills());
    present.set(next);
    colors.tell();
    choose(next.hasBox(node) ? node : Boxes.NONE);
    if (!drawn.by().equals(colors.wanted())) {
      colors.recolor();
    }
  }

  /// Tells a failure as what is wrong with the query, in one line.
  void fail(Throwable failure) {
    tellProblem(
        failure instanceof QueryException
            ? String.valueOf(failure.getMessage())
            : "this query cannot be answered: " + failure);
  }

  void tellProblem(String line) {
    problem.set(line);
  }

  void choose(int node) {
    chosen.set(node);
  }

  AnswerColors colors() {
    return colors;
  }

  ReadOnlyObjectProperty<@Nullable Answer> presentProperty() {
    return present.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
