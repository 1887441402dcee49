package dev.kiln.app.ui.document;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.facts.FactsPane;
import dev.kiln.app.ui.flame.FlamePane;
import dev.kiln.app.ui.functions.FunctionsPane;
import dev.kiln.app.ui.heatmap.HeatmapPane;
import dev.kiln.app.ui.threads.ThreadsPane;
import dev.kiln.app.ui.timeline.TimelinePane;
import dev.kiln.model.Profile;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The views of a document, one line each, in the order of the rail.
final class Views {
  static final List<ViewKind> ALL =
      List.of(
          new ViewKind(
              View.FLAME, "Flame", Feather.ALIGN_LEFT, 0, false, Views::fits, FlamePane::new),
          new ViewKind(
              View.TIMELINE,
              "Timeline",
              Feather.CLOCK,
              0,
              false,
              Views::times,
              TimelinePane::new),
          new ViewKind(
              View.BOTTOM_UP,
              "Bottom-up",
              Feather.CORNER_LEFT_UP,
              0,
              false,
              Views::fits,
              FlamePane::new),
          new ViewKind(
              View.FUNCTIONS, "Functions", Feather.LIST, 1, true, Views::fits, FunctionsPane::new),
          new ViewKind(
              View.THREADS, "Threads", Feather.ACTIVITY, 2, true, Views::threads, ThreadsPane::new),
          new ViewKind(
              View.HEATMAP, "Heatmap", Feather.GRID, 2, true, Views::times, HeatmapPane::new),
          new ViewKind(
              View.FACTS,
              "Facts",
              Feather.INFO,
              3,
              false,
              Views::fits,
              context -> new FactsPane(context.document())));

  private Views() {}

  private static String threads(Profile profile) {
    return profile.samples().hasThreads() ? "" : "no threads in this format";
  }

  private static String times(Profile profile) {
    return profile.samples().hasTime() ? "" : "no sample times in this format";
  }

  private static String fits(Profile profile) {
    return "";
  }
}
