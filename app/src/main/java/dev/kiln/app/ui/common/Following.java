package dev.kiln.app.ui.common;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Listens to what all windows share, such as preferences and the theme, through weak references,
/// so that a closed tab releases its profile.
public final class Following {
  private Following() {}

  /// Does something with the value, now and at each change, as long as the node lives.
  public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> action) {
    changes(node, value, action);
    action.accept(value.getValue());
  }

  /// Does something with the value at each change, as long as the node lives.
  public static <T> void changes(Node node, ObservableValue<T> value, Consumer<? super T> action) {
    InvalidationListener listener = _ -> action.accept(value.getValue());
    // The node holds the listener; what is followed holds it weakly.
    node.getProperties().put(listener, value);
    value.addListener(new WeakInvalidationListener(listener));
  }
}
