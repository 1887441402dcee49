package dev.kiln.app.session.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Asks the background questions of one kind and delivers only the answer or failure of the last
/// one.
///
/// Confined to the thread of the documents.
public final class Latest {
  private final Background background;
  private int asked;

  public Latest(Background background) {
    this.background = background;
  }

  public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    int turn = ++asked;
    background.run(work, told(turn, done), told(turn, failed));
  }

  private <T> Consumer<T> told(int turn, Consumer<T> to) {
    return result -> {
      if (turn == asked) {
        to.accept(result);
      }
    };
  }

  /// Nobody wants to know what is being worked out.
  public void drop() {
    asked++;
  }
}
