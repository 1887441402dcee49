package dev.kiln.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Keeps what it is to run until a test says so, in the order that the test says.
final class Steps implements Executor {
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  public void execute(Runnable step) {
    waiting.add(step);
  }

  int size() {
    return waiting.size();
  }

  /// Runs what waits in this place, counted from 0 in the order it came.
  void run(int place) {
    waiting.remove(place).run();
  }

  /// Runs all that waits, and what comes of it, in order.
  void runAll() {
    while (!waiting.isEmpty()) {
      run(0);
    }
  }
}
