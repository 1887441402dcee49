package dev.kiln.app.ui.functions;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the function table among the views.
public final class FunctionsKind {
  public static final ViewKind KIND =
      ViewKind.overFlame(
          View.ofCallees("functions"),
          KeyCode.DIGIT5,
          "Functions",
          Feather.LIST,
          1,
          FunctionsPane::new);

  private FunctionsKind() {}
}
