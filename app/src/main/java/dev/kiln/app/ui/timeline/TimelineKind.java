package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the timeline among the views.
public final class TimelineKind {
  public static final ViewKind KIND =
      ViewKind.alone(
              View.ofCallees("timeline"),
              KeyCode.DIGIT2,
              "Timeline",
              Feather.CLOCK,
              0,
              TimelinePane::new)
          .where(ViewKind::lackOfTimes);

  private TimelineKind() {}
}
