package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.calltree.CallTreePane;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.diff.DiffPane;
import dev.kiln.app.ui.diff.DiffSandwichPane;
import dev.kiln.app.ui.explain.ExplainPane;
import dev.kiln.app.ui.facts.FactsPane;
import dev.kiln.app.ui.flame.FlamePane;
import dev.kiln.app.ui.functions.FunctionsPane;
import dev.kiln.app.ui.heatmap.HeatmapPane;
import dev.kiln.app.ui.hotpaths.HotPathsPane;
import dev.kiln.app.ui.sandwich.SandwichPane;
import dev.kiln.app.ui.source.SourcePane;
import dev.kiln.app.ui.threads.ThreadsPane;
import dev.kiln.app.ui.timeline.TimelinePane;
import java.util.List;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/// The views of a document, one line each, in the order of the rail.
final class Views {
  static final List<ViewKind> ALL =
      List.of(
          alone(View.FLAME, "Flame", Feather.ALIGN_LEFT, 0, FlamePane::new),
          alone(View.TIMELINE, "Timeline", Feather.CLOCK, 0, TimelinePane::new).where(Views::times),
          alone(View.SANDWICH, "Sandwich", Feather.ALIGN_CENTER, 0, Views::sandwich),
          alone(View.BOTTOM_UP, "Bottom-up", Feather.CORNER_LEFT_UP, 0, Views::inverted),
          overFlame(View.FUNCTIONS, "Functions", Feather.LIST, 1, FunctionsPane::new),
          alone(View.CALL_TREE, "Call tree", Feather.GIT_BRANCH, 1, CallTreePane::new),
          overFlame(View.THREADS, "Threads", Feather.ACTIVITY, 2, ThreadsPane::new)
              .where(Views::threads),
          overFlame(View.HEATMAP, "Heatmap", Feather.GRID, 2, HeatmapPane::new).where(Views::times),
          overFlame(View.SOURCE, "Source", Feather.CODE, 2, SourcePane::new),
          alone(View.HOT_PATHS, "Hot paths", Feather.TARGET, 3, HotPathsPane::new),
          alone(View.EXPLAIN, "Explain", Feather.HELP_CIRCLE, 3, ExplainPane::new),
          alone(View.DIFF, "Diff", Feather.COLUMNS, 3, Views::difference).where(Views::compared),
          alone(View.FACTS, "Facts", Feather.INFO, 3, c -> new FactsPane(c.document())));

  private Views() {}

  private static ViewKind alone(
      View view, String name, Feather icon, int group, Function<ViewContext, DocumentView> maker) {
    return new ViewKind(view, name, icon, group, false, Views::fits, maker);
  }

  private static ViewKind overFlame(
      View view, String name, Feather icon, int group, Function<ViewContext, DocumentView> maker) {
    return new ViewKind(view, name, icon, group, true, Views::fits, maker);
  }

  private static DocumentView inverted(ViewContext context) {
    return context.document().comparisonProperty().get() == null
        ? new FlamePane(context)
        : new DiffPane(context, View.BOTTOM_UP);
  }

  private static DocumentView difference(ViewContext context) {
    return new DiffPane(context, View.DIFF);
  }

  private static DocumentView sandwich(ViewContext context) {
    return context.document().comparisonProperty().get() == null
        ? new SandwichPane(context)
        : new DiffSandwichPane(context);
  }

  private static String threads(Document document) {
    return document.profile().samples().hasThreads() ? "" : "no threads in this format";
  }

  private static String times(Document document) {
    return document.profile().samples().hasTime() ? "" : "no sample times in this format";
  }

  private static String compared(Document document) {
    return document.comparisonProperty().get() == null
        ? "drop a second profile on this tab to compare with it"
        : "";
  }

  private static String fits(Document document) {
    return "";
  }
}
