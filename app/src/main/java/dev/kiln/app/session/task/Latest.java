package dev.kiln.app.session.task;

import dev.kiln.app.session.task.Background.Running;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks the background questions of one kind and delivers only the answer or failure of the last
/// one; work on those before it ends early.
///
/// Confined to the thread of the documents.
public final class Latest {
  private final Background background;
  private int asked;
  private @Nullable Running running;

  public Latest(Background background) {
    this.background = background;
  }

  public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    drop();
    int turn = asked;
    running = background.run(work, told(turn, done), told(turn, failed));
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
    if (running != null) {
      running.cancel();
      running = null;
    }
  }
}
