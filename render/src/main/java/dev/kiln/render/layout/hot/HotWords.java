package dev.kiln.render.layout.hot;

import java.util.ArrayList;
import java.util.List;

/// The notes beside a picture of hot paths: how to read it, and what it does not show.
final class HotWords {
  private HotWords() {}

  static List<String> reading(HotPlot plot) {
    HotPoints points = plot.points();
    String noun = points.units().noun();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Across, how many %s there are a second; up, what one %s costs with all in it"
            .formatted(noun, points.units().one()));
    sentences.add("On a line all cost the same a second; to the upper right a fix saves more");
    if (plot.cornerOutline().length > 0) {
      sentences.add(ColdCorner.NAME + ": " + ColdCorner.RULE);
    }
    return List.copyOf(sentences);
  }

  static List<String> notes(HotPlot plot) {
    HotPoints points = plot.points();
    int all = points.points().size();
    List<String> notes = new ArrayList<>();
    if (points.unknown() > 0) {
      notes.add(
          "%s unknown: %s in the table only"
              .formatted(points.units().noun(), functions(points, points.unknown())));
    }
    if (points.uncalled() > 0) {
      notes.add(
          "counted as never called: %s in the table only"
              .formatted(functions(points, points.uncalled())));
    }
    if (all > plot.circles()) {
      notes.add(
          "the first %,d of %,d are circles, the others are dots".formatted(plot.circles(), all));
    }
    if (plot.unnamed() > 0) {
      String circles = plot.unnamed() == 1 ? "circle" : "circles";
      notes.add("%,d %s without a name, for want of room".formatted(plot.unnamed(), circles));
    }
    return List.copyOf(notes);
  }

  private static String functions(HotPoints points, int count) {
    String what = points.isGroup() ? "group" : "function";
    return "%,d %s%s".formatted(count, what, count == 1 ? " is" : "s are");
  }
}
