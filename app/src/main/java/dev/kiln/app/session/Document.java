package dev.kiln.app.session;

import dev.kiln.app.export.ProfileSummary;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// One open profile: the import's result, how it is looked at, what that gives, what is chosen.
///
/// Confined to the JavaFX thread; queries are answered in the background, the last one wins.
public final class Document {
  private final Path path;
  private final ImportResult input;
  private final ProfileView view;
  private final Background background;
  private final Store<DocumentState> store;
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final IntegerProperty selectedNode = new SimpleIntegerProperty(Boxes.NONE);
  private int asked;

  public Document(Path path, ImportResult input, Background background) {
    this.path = path;
    this.input = input;
    this.background = background;
    this.view = new ProfileView(input.profile());
    this.store = new Store<>(DocumentState.initial(Query.all()));
    store
        .stateProperty()
        .addListener(
            (_, old, now) -> {
              if (!old.query().equals(now.query()) || old.order() != now.order()) {
                ask();
              }
            });
  }

  public String name() {
    return String.valueOf(path.getFileName());
  }

  public Path path() {
    return path;
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

  /// The answer to the current query; null until the first is there.
  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// What is wrong with the current query, in one line; empty where nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The chosen node of the answer's tree, or [Boxes#NONE]: one choice for all views.
  public IntegerProperty selectedNodeProperty() {
    return selectedNode;
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
    FindingsTask task = new FindingsTask(path);
    task.start(background, listener);
    return task;
  }

  /// Answers the current query in the background.
  public void ask() {
    int turn = ++asked;
    DocumentState state = store.get();
    background.run(
        () -> compute(state.query(), state.order()),
        result -> {
          if (turn == asked) {
            problem.set("");
            selectedNode.set(Boxes.NONE);
            answer.set(result);
          }
        },
        failure -> {
          if (turn == asked) {
            problem.set(
                failure instanceof QueryException
                    ? String.valueOf(failure.getMessage())
                    : "this query cannot be answered: " + failure);
          }
        });
  }

  private Answer compute(Query query, Order order) {
    CallTree tree = view.callTree(query);
    FlameLayout layout = FlameLayout.of(tree, order);
    boolean down = query.direction() == Direction.CALLEES;
    FunctionTotals totals = down ? FunctionTotals.of(tree) : view.functionTotals(query);
    return new Answer(query, view.rows(query), order, layout, totals);
  }
}
