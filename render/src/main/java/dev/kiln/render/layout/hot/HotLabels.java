package dev.kiln.render.layout.hot;

import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places the names of points in the order of their rank, each at the first of its candidate places
/// that is free. A name without a free place is left out and counted.
///
/// ```
///          above              farther off: with a line
///    left  (  )  right              .---- name
///          below              (  )--'
/// ```
public final class HotLabels {
  /// The most names that are tried.
  static final int MOST = 100;

  /// Names of cold, expensive functions that are tried whatever their rank.
  static final int MOST_COLD = 10;

  private static final double HEIGHT_PX = 14;
  private static final double GAP_PX = 6;
  private static final double PAD_PX = 2;
  private static final double WIDEST_PX = 220;

  /// How far from the circle names with a line are tried, and under which angles.
  private static final double[] RINGS_PX = {20, 32, 46, 62, 80};

  private static final double[] ANGLES = {
    35, -35, 145, -145, 15, -15, 165, -165, 62, -62, 118, -118, 90, -90
  };

  private final HotArea area;
  private final boolean isGroup;
  private final Crowd crowd;

  /// A name in the picture.
  ///
  /// @param point its index
  /// @param text the name, shortened
  /// @param box its room; the text begins and ends `PAD_PX` from its sides
  /// @param textX where the text begins
  /// @param middleY the middle of its height
  /// @param leader from the name to the circle, x and y by turns; empty if it stands beside it
  public record Label(
      int point, String text, PlotBox box, double textX, double middleY, double[] leader) {}

  HotLabels(HotArea area, boolean isGroup, Crowd crowd) {
    this.area = area;
    this.isGroup = isGroup;
    this.crowd = crowd;
  }

  /// The forms of a name that are tried, longest first.
  static List<String> forms(String name, boolean isGroup) {
    List<String> forms = isGroup ? List.of(name) : FrameNames.forms(name);
    return forms.size() > 2 ? forms.subList(forms.size() - 2, forms.size()) : forms;
  }

  /// Adds the name of a circle if there is a place for it.
  boolean place(int point, String name, double x, double y, double radius, List<Label> into) {
    for (String form : forms(name, isGroup)) {
      String text = area.type().fit(List.of(form), area.px(WIDEST_PX));
      if (text.isEmpty()) {
        continue;
      }
      Label label = beside(point, text, x, y, radius);
      label = label == null ? apart(point, text, x, y, radius) : label;
      if (label != null) {
        into.add(label);
        return true;
      }
    }
    return false;
  }

  private @Nullable Label beside(int point, String text, double x, double y, double radius) {
    double width = area.type().of(text);
    double off = radius + area.px(GAP_PX);
    double near = radius + area.px(PAD_PX);
    double down = radius + area.px(GAP_PX + 5);
    double slant = radius * 0.7 + area.px(GAP_PX + 1);
    double[][] places = {
      {x + off, y},
      {x - off - width, y},
      {x - width / 2, y - down},
      {x - width / 2, y + down},
      {x + near, y - slant},
      {x + near, y + slant},
      {x - near - width, y - slant},
      {x - near - width, y + slant}
    };
    for (double[] place : places) {
      PlotBox box = box(place[0], place[1], width);
      if (crowd.take(box)) {
        return new Label(point, text, box, place[0], place[1], new double[0]);
      }
    }
    return null;
  }

  private @Nullable Label apart(int point, String text, double x, double y, double radius) {
    double width = area.type().of(text);
    for (double ring : RINGS_PX) {
      for (double degrees : ANGLES) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double endX = x + (radius + area.px(ring)) * cos;
        double endY = y + (radius + area.px(ring)) * sin;
        boolean upright = Math.abs(cos) < 0.1;
        double left = cos > 0 ? endX + area.px(PAD_PX) : endX - area.px(PAD_PX) - width;
        double textX = upright ? endX - width / 2 : left;
        double middleY = upright ? endY + Math.signum(sin) * area.px(HEIGHT_PX / 2) : endY;
        double[] leader = {endX, endY, x + radius * cos, y + radius * sin};
        PlotBox box = box(textX, middleY, width);
        PlotBox circle = Crowd.circle(x, y, radius);
        if (crowd.take(box, circle, leader[0], leader[1], leader[2], leader[3])) {
          return new Label(point, text, box, textX, middleY, leader);
        }
      }
    }
    return null;
  }

  private PlotBox box(double textX, double middleY, double width) {
    double half = area.px(HEIGHT_PX / 2);
    double pad = area.px(PAD_PX);
    return new PlotBox(textX - pad, middleY - half, textX + width + pad, middleY + half);
  }

  /// The points whose names are tried, by rank: the first, and some of the cold corner.
  static List<Integer> tried(List<HotPoint> points, int drawn, ColdCorner corner) {
    List<Integer> tried = new ArrayList<>();
    int cold = 0;
    for (int i = 0; i < drawn; i++) {
      boolean isCold = i >= MOST && cold < MOST_COLD && corner.holds(points.get(i));
      cold += isCold ? 1 : 0;
      if (i < MOST || isCold) {
        tried.add(i);
      }
    }
    return tried;
  }
}
