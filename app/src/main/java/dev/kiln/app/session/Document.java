package dev.kiln.app.session;

import dev.kiln.app.export.ProfileSummary;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One open profile: the import's result, how it is looked at, what that gives, what is chosen.
///
/// Confined to the JavaFX thread; queries are answered in the background, the last one wins.
public final class Document {
  private final ImportResult input;
  private final ProfileView whole;
  private Sources sources;
  private ProfileView view;
  private final ReadOnlyObjectWrapper<@Nullable Difference> diff = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final Background background;
  private final Preferences preferences;
  private final ObservableValue<Theme> theme;
  private final Store<DocumentState> store;
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ColorScheme> colors = new ReadOnlyObjectWrapper<>();
  private @Nullable ColorScheme fills;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper selectedNode = new ReadOnlyIntegerWrapper(Boxes.NONE);
  private final ReadOnlyIntegerWrapper zoomedNode = new ReadOnlyIntegerWrapper(0);
  private final SearchModel search;

  /// Heard weakly: what outlives a closed document must not keep its profile in memory.
  private final InvalidationListener lookChanged = _ -> recolor();

  private int asked;
  private int recolored;

  public Document(
      Opened opened, Background background, Preferences preferences, ObservableValue<Theme> theme) {
    this.sources = opened.sources();
    this.input = opened.input();
    this.background = background;
    this.preferences = preferences;
    this.theme = theme;
    this.whole = new ProfileView(input.profile());
    this.view = whole;
    take(opened.comparison());
    this.store = new Store<>(initial(opened));
    this.search = new SearchModel(this, background);
    store.stateProperty().addListener((_, old, now) -> stateChanged(old, now));
    WeakInvalidationListener weak = new WeakInvalidationListener(lookChanged);
    theme.addListener(weak);
    preferences.colorBlindProperty().addListener(weak);
    preferences.myCodeProperty().addListener(weak);
  }

  private static DocumentState initial(Opened opened) {
    DocumentState state = DocumentState.initial(Query.all());
    return opened.comparison() == null ? state : state.withView(View.DIFF);
  }

  /// The views of one profile show the current side.
  private void take(@Nullable Comparison compared) {
    if (compared != null) {
      view = whole.within(compared.pooled(Side.CURRENT));
      comparison.set(compared);
    }
  }

  /// What is compared; null where the document is of one profile. Changes when the sides are
  /// exchanged.
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /// What the present query gave on the comparison; null until it is known.
  public ReadOnlyObjectProperty<@Nullable Difference> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// Takes an answer of [#computeDiff] as the present one.
  public void tellDiff(Difference answer) {
    diff.set(answer);
  }

  /// Exchanges base and current.
  public void swap() {
    Comparison now = comparison.get();
    if (now != null) {
      sources = sources.swapped();
      take(now.swapped());
      store.replace(s -> s.withDiff(s.diff().turned()));
      ask();
    }
  }

  /// Answers the query of a state for both sides in the background.
  public void computeDiff(DocumentState state, Consumer<Difference> done) {
    computeCompared((now, both) -> Difference.of(now, both, state), done);
  }

  private void stateChanged(DocumentState old, DocumentState now) {
    if (!old.query().equals(now.query()) || old.order() != now.order()) {
      ask();
    } else if (old.coloring() != now.coloring()) {
      recolor();
    }
  }

  public String name() {
    return sources.name();
  }

  /// The file, or the first of the current side.
  public Path path() {
    return sources.current().getFirst();
  }

  public Sources sources() {
    return sources;
  }

  public ImportResult input() {
    return input;
  }

  public Profile profile() {
    return input.profile();
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
    return answer.getReadOnlyProperty();
  }

  /// The fills of the present answer's boxes; null until the first is there. Changes after the
  /// answer; who listens to that asks [#colors].
  public ReadOnlyObjectProperty<@Nullable ColorScheme> colorsProperty() {
    return colors.getReadOnlyProperty();
  }

  /// The fills of an answer's boxes; null where it is no longer the present one.
  public @Nullable ColorScheme colors(Answer of) {
    Answer now = answer.get();
    return now != null && now.hasTreeOf(of) ? fills : null;
  }

  /// What is wrong with the current query, in one line; empty where nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The chosen node of the answer's tree, or [Boxes#NONE]: one choice for all views.
  public ReadOnlyIntegerProperty selectedNodeProperty() {
    return selectedNode.getReadOnlyProperty();
  }

  /// Chooses a node of the answer's tree, or none with [Boxes#NONE].
  public void choose(int node) {
    selectedNode.set(node);
  }

  /// The node of the answer's tree that fills the flame graph's width; 0 for all.
  public ReadOnlyIntegerProperty zoomedNodeProperty() {
    return zoomedNode.getReadOnlyProperty();
  }

  /// Tells that the flame graph was zoomed to a node of the answer's tree.
  public void zoomed(int node) {
    zoomedNode.set(node);
  }

  /// Computes something from the profile in the background, for a view; failures are told as the
  /// query's problem.
  public <T> void compute(Function<ProfileView, T> work, Consumer<T> done) {
    compute(work, done, failure -> problem.set(reason(failure)));
  }

  /// The same for a view that tells failures itself.
  public <T> void compute(
      Function<ProfileView, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    ProfileView present = view;
    background.run(() -> work.apply(present), done, failed);
  }

  /// Computes something from both sides of the comparison in the background; nothing where nothing
  /// is compared.
  ///
  /// @param work takes the comparison and a view of the samples of both sides
  public <T> void computeCompared(BiFunction<Comparison, ProfileView, T> work, Consumer<T> done) {
    Comparison now = comparison.get();
    if (now != null) {
      compute(_ -> work.apply(now, whole), done);
    }
  }

  /// Counts what the profile holds, in the background.
  public void summarize(Consumer<ProfileSummary> done) {
    background.run(
        () -> new ProfileSummary(input.profile()),
        done,
        failure -> problem.set("the profile cannot be summed up: " + failure));
  }

  /// Looks for findings in the background.
  public FindingsTask findFindings(FindingsTask.Listener listener) {
    FindingsTask task = new FindingsTask(path());
    task.start(background, listener);
    return task;
  }

  /// Answers the current query in the background.
  public void ask() {
    int turn = ++asked;
    DocumentState state = store.get();
    BoxColors look = look(state);
    ChosenNode choice = choice();
    ProfileView present = view;
    background.run(
        () -> {
          Answer result = Answer.of(present, state);
          return new Drawn(result, look, look.of(result), choice, choice.carry(result));
        },
        drawn -> {
          if (turn == asked) {
            show(drawn);
          }
        },
        failure -> {
          if (turn == asked) {
            problem.set(reason(failure));
          }
        });
  }

  private ChosenNode choice() {
    return new ChosenNode(answer.get(), selectedNode.get());
  }

  /// An answer with its colours.
  ///
  /// @param look what the colours follow from
  /// @param choice what was chosen when it was asked for
  /// @param carried the node that stands for that
  private record Drawn(
      Answer answer, BoxColors look, ColorScheme colors, ChosenNode choice, int carried) {}

  private void show(Drawn drawn) {
    problem.set("");
    recolored++;
    ChosenNode choice = choice();
    int chosen = choice.equals(drawn.choice()) ? drawn.carried() : choice.carry(drawn.answer());
    boolean stays = chosen == selectedNode.get() && drawn.answer().hasBox(chosen);
    if (!stays) {
      selectedNode.set(Boxes.NONE);
    }
    fills = drawn.colors();
    answer.set(drawn.answer());
    colors.set(fills);
    choose(drawn.answer().hasBox(chosen) ? chosen : Boxes.NONE);
    if (!drawn.look().equals(look(store.get()))) {
      recolor();
    }
  }

  private BoxColors look(DocumentState state) {
    boolean colorBlind = preferences.colorBlindProperty().get();
    PaletteKind palette = colorBlind ? PaletteKind.COLOR_BLIND : PaletteKind.NORMAL;
    return new BoxColors(
        state.coloring(), theme.getValue(), palette, preferences.myCodeProperty().get());
  }

  private void recolor() {
    Answer now = answer.get();
    if (now == null) {
      return;
    }
    int turn = ++recolored;
    BoxColors look = look(store.get());
    background.run(
        () -> look.of(now),
        scheme -> {
          if (turn == recolored) {
            fills = scheme;
            colors.set(scheme);
          }
        },
        failure -> problem.set(reason(failure)));
  }

  private static String reason(Throwable failure) {
    return failure instanceof QueryException
        ? String.valueOf(failure.getMessage())
        : "this query cannot be answered: " + failure;
  }
}
