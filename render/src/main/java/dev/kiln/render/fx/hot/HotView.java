package dev.kiln.render.fx.hot;

import dev.kiln.render.fx.LabelType;
import dev.kiln.render.layout.hot.HotArea;
import dev.kiln.render.layout.hot.HotPlot;
import dev.kiln.render.layout.hot.HotPoints;
import org.jspecify.annotations.Nullable;

/// The layout of the picture of hot paths at one size and scale; computed again only if one of
/// these changes.
final class HotView {
  private @Nullable HotPoints points;
  private @Nullable HotPlot plot;
  private @Nullable LabelType type;
  private double scale = 1;

  void show(HotPoints newPoints) {
    points = newPoints;
    plot = null;
  }

  void setScale(double newScale) {
    scale = newScale;
    plot = null;
  }

  /// The type of labels at the present scale.
  LabelType type() {
    double size = scale * HotArea.LABEL_PX;
    LabelType known = type;
    if (known == null || known.sizePx != size) {
      known = new LabelType(size);
      type = known;
    }
    return known;
  }

  /// Where things lie; null before anything is shown, or without any room.
  @Nullable HotPlot plot(double widthPx, double heightPx) {
    HotPoints shown = points;
    if (shown == null || widthPx < 1 || heightPx < 1) {
      return null;
    }
    HotPlot known = plot;
    if (known == null || known.area().widthPx() != widthPx || known.area().heightPx() != heightPx) {
      known = HotPlot.of(shown, new HotArea(widthPx, heightPx, scale, type().widths));
      plot = known;
    }
    return known;
  }
}
