package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the sandwich among the views.
public final class SandwichKind {
  public static final ViewKind KIND =
      ViewKind.alone(
          View.SANDWICH, KeyCode.DIGIT3, "Sandwich", Feather.ALIGN_CENTER, 0, SandwichPane::new);

  private SandwichKind() {}
}
