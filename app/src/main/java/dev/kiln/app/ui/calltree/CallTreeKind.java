package dev.kiln.app.ui.calltree;

import dev.kiln.app.session.View;
import dev.kiln.app.session.View.Growth;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the call tree among the views.
public final class CallTreeKind {
  public static final ViewKind KIND =
      ViewKind.alone(
          new View("call-tree", Growth.BOTH, false),
          KeyCode.DIGIT6,
          "Call tree",
          Feather.GIT_BRANCH,
          1,
          CallTreePane::new);

  private CallTreeKind() {}
}
