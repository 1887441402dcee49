package dev.kiln.app.ui.document;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.calltree.CallTreeKind;
import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.diff.DiffKind;
import dev.kiln.app.ui.diff.DiffPane;
import dev.kiln.app.ui.diff.DiffSandwichPane;
import dev.kiln.app.ui.explain.ExplainKind;
import dev.kiln.app.ui.facts.FactsKind;
import dev.kiln.app.ui.flame.FlameKind;
import dev.kiln.app.ui.functions.FunctionsKind;
import dev.kiln.app.ui.heatmap.HeatmapKind;
import dev.kiln.app.ui.hotpaths.HotPathsKind;
import dev.kiln.app.ui.labels.LabelsKind;
import dev.kiln.app.ui.sandwich.SandwichKind;
import dev.kiln.app.ui.source.SourceKind;
import dev.kiln.app.ui.threads.ThreadsKind;
import dev.kiln.app.ui.timeline.TimelineKind;
import java.util.List;

/// The views of a document, one line each, in the order of the rail. Invariant: no two have the
/// same view or the same key.
public final class Views {
  public static final List<ViewKind> ALL =
      List.of(
          FlameKind.KIND,
          TimelineKind.KIND,
          SandwichKind.KIND.ofTwoSides(DiffSandwichPane::new),
          FlameKind.BOTTOM_UP.ofTwoSides(context -> new DiffPane(context, View.BOTTOM_UP)),
          FunctionsKind.KIND,
          CallTreeKind.KIND,
          ThreadsKind.KIND,
          LabelsKind.KIND,
          HeatmapKind.KIND,
          SourceKind.KIND,
          HotPathsKind.KIND,
          ExplainKind.KIND,
          DiffKind.KIND,
          FactsKind.KIND);

  private Views() {}

  static ViewKind of(View view) {
    return ALL.stream()
        .filter(kind -> kind.view().equals(view))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no view " + view.id()));
  }
}
