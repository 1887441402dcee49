package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.SampleTable;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.TimelineHit;
import dev.kiln.render.layout.FrameNames;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card beside the pointer: which frame, on which thread, when; its total over all. One
/// instance, moved.
final class TimeCard extends VBox {
  private static final double OFFSET_PX = 18;
  private static final double MAX_WIDTH_PX = 420;

  private final Label name = Texts.label("", "strong");
  private final Label place = Texts.label("", "mono", "t2");
  private final Label total = Texts.label("", "mono", "t2");

  TimeCard() {
    getStyleClass().add("card");
    setId("timeline-card");
    setMouseTransparent(true);
    setVisible(false);
    setManaged(false);
    getChildren().addAll(name, place, total);
  }

  void show(@Nullable Answer answer, @Nullable TimelineHit hit) {
    setVisible(answer != null && hit != null);
    if (answer == null || hit == null) {
      return;
    }
    CallTree tree = answer.tree();
    SampleTable samples = tree.profile().samples();
    name.setText(FrameNames.shortName(tree.shape().name(hit.node())));
    String thread = tree.profile().threads().name(hit.thread());
    double seconds = samples.timeNanos(hit.row()) / 1e9;
    place.setText(
        (thread.isEmpty() ? "" : thread + "  ")
            + String.format(Locale.ROOT, "sample at %.4f s", seconds));
    total.setText(
        "Total "
            + Quantities.format(tree.total(hit.node()), answer.valueType())
            + ", "
            + Quantities.share(tree.share(hit.node()))
            + " of all");
    autosize();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(MAX_WIDTH_PX, super.computePrefWidth(height));
  }

  /// Beside the pointer, on the other side where there is no room.
  void place(double x, double y) {
    if (!(getParent() instanceof Region parent)) {
      return;
    }
    autosize();
    boolean right = x + OFFSET_PX + getWidth() <= parent.getWidth() - 4;
    boolean below = y + OFFSET_PX + getHeight() <= parent.getHeight() - 4;
    double left = right ? x + OFFSET_PX : Math.max(4, x - OFFSET_PX - getWidth());
    double top = below ? y + OFFSET_PX : Math.max(4, y - OFFSET_PX - getHeight());
    relocate(Math.rint(left), Math.rint(top));
  }
}
