package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the hot paths among the views.
public final class HotPathsKind {
  public static final ViewKind KIND =
      ViewKind.alone(View.HOT_PATHS, KeyCode.G, "Hot paths", Feather.TARGET, 3, HotPathsPane::new);

  private HotPathsKind() {}
}
