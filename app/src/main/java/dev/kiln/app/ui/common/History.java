package dev.kiln.app.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The last two hundred items that were looked at, for going back.
///
/// @param <T> told apart by equals
public final class History<T> {
  private static final int MOST = 200;

  private final Deque<T> past = new ArrayDeque<>();
  private @Nullable T present;

  /// What is looked at; null before anything was.
  public @Nullable T present() {
    return present;
  }

  /// Goes on to something.
  ///
  /// @return whether it is another
  public boolean visit(T next) {
    T old = present;
    if (next.equals(old)) {
      return false;
    }
    if (old != null) {
      past.push(old);
      if (past.size() > MOST) {
        past.removeLast();
      }
    }
    present = next;
    return true;
  }

  public boolean canGoBack() {
    return !past.isEmpty();
  }

  /// Goes back by one.
  ///
  /// @return whether there was one
  public boolean back() {
    if (past.isEmpty()) {
      return false;
    }
    present = past.pop();
    return true;
  }
}
