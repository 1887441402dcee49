package dev.kiln.app.ui.threads;

import dev.kiln.app.session.Subject;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the threads among the views.
public final class ThreadsKind {
  public static final ViewKind KIND =
      ViewKind.overFlame(
              View.ofCallees("threads"),
              KeyCode.DIGIT7,
              "Threads",
              Feather.ACTIVITY,
              2,
              ThreadsPane::new)
          .where(ThreadsKind::lackOfThreads);

  private ThreadsKind() {}

  private static String lackOfThreads(Subject subject) {
    return subject.profile().samples().hasThreads() ? "" : "no threads in this format";
  }
}
