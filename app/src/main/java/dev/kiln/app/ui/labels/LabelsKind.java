package dev.kiln.app.ui.labels;

import dev.kiln.app.session.Subject;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the labels among the views.
public final class LabelsKind {
  public static final ViewKind KIND =
      ViewKind.overFlame(
              View.ofCallees("labels"), KeyCode.U, "Labels", Feather.TAG, 2, LabelsPane::new)
          .where(LabelsKind::lackOfLabels);

  private LabelsKind() {}

  private static String lackOfLabels(Subject subject) {
    return subject.profile().samples().hasLabels() ? "" : "no labels in this profile";
  }
}
