package dev.kiln.app.ui.heatmap;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.ViewKind;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The entry of the heatmap among the views.
public final class HeatmapKind {
  public static final ViewKind KIND =
      ViewKind.overFlame(
              View.ofCallees("heatmap"),
              KeyCode.DIGIT8,
              "Heatmap",
              Feather.GRID,
              2,
              HeatmapPane::new)
          .where(ViewKind::lackOfTimes);

  private HeatmapKind() {}
}
