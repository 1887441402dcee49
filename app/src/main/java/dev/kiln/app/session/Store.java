package dev.kiln.app.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One immutable state with its listeners and its undo history.
///
/// Confined to the JavaFX thread.
public final class Store<S> {
  private static final int MAX_HISTORY = 200;

  private final ReadOnlyObjectWrapper<S> state;
  private final Deque<S> past = new ArrayDeque<>();
  private final Deque<S> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  public Store(S initial) {
    state = new ReadOnlyObjectWrapper<>(initial);
  }

  public S get() {
    return state.get();
  }

  public ReadOnlyObjectProperty<S> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Steps to another state; the old one can be undone.
  public void update(UnaryOperator<S> step) {
    S old = state.get();
    S next = step.apply(old);
    if (next.equals(old)) {
      return;
    }
    past.push(old);
    if (past.size() > MAX_HISTORY) {
      past.removeLast();
    }
    future.clear();
    show(next);
  }

  /// Steps to another state that is not worth undoing, such as another view.
  public void replace(UnaryOperator<S> step) {
    show(step.apply(state.get()));
  }

  public void undo() {
    if (!past.isEmpty()) {
      future.push(state.get());
      show(past.pop());
    }
  }

  public void redo() {
    if (!future.isEmpty()) {
      past.push(state.get());
      show(future.pop());
    }
  }

  private void show(S next) {
    canUndo.set(!past.isEmpty());
    canRedo.set(!future.isEmpty());
    state.set(next);
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
