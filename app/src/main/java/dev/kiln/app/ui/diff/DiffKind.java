package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Subject;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the difference among the views.
public final class DiffKind {
  public static final ViewKind KIND =
      ViewKind.alone(
              View.DIFF,
              KeyCode.V,
              "Diff",
              Feather.COLUMNS,
              3,
              context -> new DiffPane(context, View.DIFF))
          .where(DiffKind::lackOfBase);

  private DiffKind() {}

  private static String lackOfBase(Subject subject) {
    return switch (subject) {
      case OneProfile _ -> "drop a second profile on this tab to compare with it";
      case TwoSides _ -> "";
    };
  }
}
