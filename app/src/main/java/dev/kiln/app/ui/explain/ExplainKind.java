package dev.kiln.app.ui.explain;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the explanation among the views.
public final class ExplainKind {
  public static final ViewKind KIND =
      ViewKind.alone(
          View.ofCallees("explain"),
          KeyCode.L,
          "Explain",
          Feather.HELP_CIRCLE,
          3,
          ExplainPane::new);

  private ExplainKind() {}
}
