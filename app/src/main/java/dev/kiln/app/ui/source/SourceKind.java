package dev.kiln.app.ui.source;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the source among the views.
public final class SourceKind {
  public static final ViewKind KIND =
      ViewKind.overFlame(View.SOURCE, KeyCode.DIGIT9, "Source", Feather.CODE, 2, SourcePane::new);

  private SourceKind() {}
}
