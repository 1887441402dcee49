package dev.kiln.app.session;

import dev.kiln.app.report.info.ProfileSummary;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.FindingsTask;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One open subject with its state: how it is looked at, the answer to its query, and what is
/// chosen.
///
/// Confined to the thread of the background's results, in a window the JavaFX thread; queries are
/// answered in the background, the last one wins.
public final class Document {
  private final ReadOnlyObjectWrapper<Subject> subject;
  private final Background background;
  private final Preferences preferences;
  private final ObservableValue<Theme> theme;
  private final Store<DocumentState> store;
  private final Answers answers;
  private final SearchModel search;
  private final ReadOnlyObjectWrapper<@Nullable Difference> diff = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper zoomedNode = new ReadOnlyIntegerWrapper(0);

  public Document(
      Subject subject,
      Background background,
      Preferences preferences,
      ObservableValue<Theme> theme) {
    this.subject = new ReadOnlyObjectWrapper<>(subject);
    this.background = background;
    this.preferences = preferences;
    this.theme = theme;
    this.store = new Store<>(initial(subject));
    this.answers = new Answers(store, background, preferences, theme);
    this.search = new SearchModel(this, background);
    store.stateProperty().addListener((_, old, now) -> stateChanged(old, now));
  }

  private static DocumentState initial(Subject subject) {
    DocumentState state = DocumentState.initial(Query.all());
    return switch (subject) {
      case OneProfile _ -> state;
      case TwoSides _ -> state.withView(View.DIFF);
    };
  }

  /// What is open. Of a comparison it changes when the sides are exchanged; its kind never does.
  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public Subject subject() {
    return subject.get();
  }

  /// What the present query gave on the comparison; null until it is known.
  public ReadOnlyObjectProperty<@Nullable Difference> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// Takes an answer of [#computeDiff] as the present one.
  public void tellDiff(Difference difference) {
    diff.set(difference);
  }

  /// Exchanges base and current; nothing if nothing is compared.
  public void swap() {
    switch (subject.get()) {
      case OneProfile _ -> {}
      case TwoSides sides -> {
        subject.set(sides.swapped());
        store.replace(DocumentState::turned);
        ask();
      }
    }
  }

  /// Answers the query of a state for both sides in the background.
  public void computeDiff(DocumentState state, Consumer<Difference> done) {
    computeCompared((compared, both) -> Difference.of(compared, both, state), done);
  }

  private void stateChanged(DocumentState old, DocumentState now) {
    if (!old.query().equals(now.query()) || old.order() != now.order()) {
      ask();
    } else if (old.coloring() != now.coloring()) {
      answers.colors().recolor();
    }
  }

  public String name() {
    return sources().name();
  }

  /// The file, or the first of the current side.
  public Path path() {
    return sources().current().getFirst();
  }

  public Sources sources() {
    return subject.get().sources();
  }

  public Profile profile() {
    return subject.get().profile();
  }

  public Store<DocumentState> store() {
    return store;
  }

  public Preferences preferences() {
    return preferences;
  }

  public ObservableValue<Theme> theme() {
    return theme;
  }

  public SearchModel search() {
    return search;
  }

  /// The answer to the current query; null until the first is there.
  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answers.presentProperty();
  }

  /// The fills of the present answer's boxes; null until the first is there. Changes after the
  /// answer; who listens to that asks [#colors].
  public ReadOnlyObjectProperty<@Nullable ColorScheme> colorsProperty() {
    return answers.colors().toldProperty();
  }

  /// The fills of an answer's boxes; null unless it is the present one.
  public @Nullable ColorScheme colors(Answer of) {
    return answers.colors().of(of);
  }

  /// What is wrong with the current query, in one line; empty if nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return answers.problemProperty();
  }

  /// The chosen node of the answer's tree, or [Boxes#NONE]: one choice for all views.
  public ReadOnlyIntegerProperty selectedNodeProperty() {
    return answers.chosenProperty();
  }

  /// Chooses a node of the answer's tree, or none with [Boxes#NONE].
  public void choose(int node) {
    answers.choose(node);
  }

  /// The node of the answer's tree that fills the flame graph's width; 0 for all.
  public ReadOnlyIntegerProperty zoomedNodeProperty() {
    return zoomedNode.getReadOnlyProperty();
  }

  /// Tells that the flame graph was zoomed to a node of the answer's tree.
  public void zoomed(int node) {
    zoomedNode.set(node);
  }

  /// Computes something from what views of one profile show, in the background; failures are told
  /// as the query's problem.
  public <T> void compute(Function<ProfileView, T> work, Consumer<T> done) {
    compute(work, done, answers::fail);
  }

  /// The same for a view that tells failures itself.
  public <T> void compute(
      Function<ProfileView, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    ProfileView present = subject.get().view();
    background.run(() -> work.apply(present), done, failed);
  }

  /// Computes something from both sides of the comparison in the background; nothing if nothing is
  /// compared.
  ///
  /// @param work takes the comparison and a view of the samples of both sides
  public <T> void computeCompared(BiFunction<Comparison, ProfileView, T> work, Consumer<T> done) {
    switch (subject.get()) {
      case OneProfile _ -> {}
      case TwoSides sides ->
          background.run(() -> work.apply(sides.comparison(), sides.both()), done, answers::fail);
    }
  }

  /// Counts what the profile holds, in the background.
  public void summarize(Consumer<ProfileSummary> done) {
    Profile present = profile();
    background.run(
        () -> new ProfileSummary(present),
        done,
        failure -> answers.tellProblem("the profile cannot be summed up: " + failure));
  }

  /// Looks for findings in the background.
  public FindingsTask findFindings(FindingsTask.Listener listener) {
    String profile =
        switch (subject.get()) {
          case OneProfile one -> one.imported().name();
          case TwoSides sides -> sides.sources().ofCurrent().getFirst().profile();
        };
    FindingsTask task = new FindingsTask(path(), profile);
    task.start(background, listener);
    return task;
  }

  /// Answers the current query in the background.
  public void ask() {
    answers.ask(subject.get().view());
  }

  /// Ends what goes on in the background for the query and the search: nobody will look at it.
  public void drop() {
    answers.drop();
    search.drop();
  }
}
