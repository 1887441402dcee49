package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.PointerCard;
import dev.kiln.model.SampleTable;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.fx.timeline.TimelineHit;
import dev.kiln.render.layout.FrameNames;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer: which frame, on which thread, when; its total over all.
final class TimeCard {
  private final PointerCard card = new PointerCard();
  private final Label total = Labels.label("", "mono", "t2");

  TimeCard() {
    card.setId("timeline-card");
    card.addLine(total);
  }

  PointerCard node() {
    return card;
  }

  void show(@Nullable Answer answer, @Nullable TimelineHit hit) {
    card.setVisible(answer != null && hit != null);
    if (answer == null || hit == null) {
      return;
    }
    CallTree tree = answer.tree();
    SampleTable samples = tree.profile().samples();
    String thread = TimeWords.thread(answer, hit);
    double seconds = samples.timeNanos(hit.row()) / 1e9;
    card.tell(
        FrameNames.shortName(tree.shape().name(hit.node())),
        (thread.isEmpty() ? "" : thread + "  ")
            + String.format(Locale.ROOT, "sample at %.4f s", seconds));
    total.setText("Total " + TimeWords.total(answer, hit));
    card.autosize();
  }
}
