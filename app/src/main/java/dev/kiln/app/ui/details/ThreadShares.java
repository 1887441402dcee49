package dev.kiln.app.ui.details;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.ThreadTable;
import dev.kiln.model.tree.NodeSamples;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the chosen frame's value is spread over threads.
final class ThreadShares {
  private static final int SEGMENTS = 8;

  private ThreadShares() {}

  /// The section, or null if the format has no threads or no sample is there.
  static @Nullable VBox of(Answer answer, NodeSamples samples) {
    if (!answer.tree().profile().samples().hasThreads()) {
      return null;
    }
    long[] byThread = samples.byThread();
    List<Integer> threads = new ArrayList<>();
    long all = 0;
    for (int t = 0; t < byThread.length; t++) {
      if (byThread[t] > 0) {
        threads.add(t);
        all += byThread[t];
      }
    }
    if (all == 0) {
      return null;
    }
    threads.sort(Comparator.comparingLong(t -> -byThread[t]));
    HBox bar = new HBox(1);
    bar.setMinHeight(8);
    bar.setMaxHeight(8);
    long rest = all;
    for (int t : threads.subList(0, Math.min(SEGMENTS, threads.size()))) {
      bar.getChildren().add(segment(bar, (double) byThread[t] / all));
      rest -= byThread[t];
    }
    if (rest > 0) {
      bar.getChildren().add(segment(bar, (double) rest / all));
    }
    Label note =
        Labels.label(
            String.format(
                Locale.ROOT,
                "%,d thread%s, busiest %s %s",
                threads.size(),
                threads.size() == 1 ? "" : "s",
                name(answer, threads.getFirst()),
                Quantities.share((double) byThread[threads.getFirst()] / all)
                    .replace(' ', '\u00a0')),
            "small",
            "t2");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    VBox section = DetailsPane.section();
    section.getChildren().addAll(Labels.label("Threads", "caption"), bar, note);
    return section;
  }

  private static Region segment(HBox bar, double share) {
    Region region = new Region();
    region.getStyleClass().add("fill");
    region.setOpacity(Math.max(0.25, 0.95 - 0.1 * bar.getChildren().size()));
    region.setMinWidth(1);
    region.prefWidthProperty().bind(bar.widthProperty().multiply(share));
    return region;
  }

  private static String name(Answer answer, int thread) {
    ThreadTable threads = answer.tree().profile().threads();
    String name = threads.name(thread);
    return thread == 0 ? "unknown" : name.isEmpty() ? "thread " + threads.id(thread) : name;
  }
}
