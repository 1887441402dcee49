package dev.kiln.app.ui.flame;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entries of the flame graph among the views: one for each way its trees grow.
public final class FlameKind {
  public static final ViewKind KIND =
      ViewKind.alone(View.FLAME, KeyCode.DIGIT1, "Flame", Feather.ALIGN_LEFT, 0, FlamePane::new);

  /// The same graph from the innermost frames: it shows whichever way the query's trees grow.
  public static final ViewKind BOTTOM_UP =
      ViewKind.alone(
          View.BOTTOM_UP, KeyCode.DIGIT4, "Bottom-up", Feather.CORNER_LEFT_UP, 0, FlamePane::new);

  private FlameKind() {}
}
