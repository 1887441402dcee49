package dev.kiln.app.ui.facts;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the facts among the views.
public final class FactsKind {
  public static final ViewKind KIND =
      ViewKind.alone(
          View.FACTS,
          KeyCode.DIGIT0,
          "Facts",
          Feather.INFO,
          3,
          context -> new FactsPane(context.document()));

  private FactsKind() {}
}
