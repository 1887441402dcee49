package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Answer;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.timeline.TimelineHit;
import java.util.Locale;

/// Describes a box of the timeline in words.
final class TimeWords {
  private TimeWords() {}

  /// The thread's name; empty if it has none.
  static String thread(Answer answer, TimelineHit hit) {
    return answer.tree().profile().threads().name(hit.thread());
  }

  /// The frame's total over all the time.
  static String total(Answer answer, TimelineHit hit) {
    CallTree tree = answer.tree();
    return Quantities.format(tree.total(hit.node()), answer.valueType())
        + ", "
        + Quantities.share(tree.share(hit.node()))
        + " of all";
  }

  /// The text of a screen reader for the box with the keyboard focus: frame, thread, when it
  /// begins, how long it is, the frame's total.
  static String spoken(Answer answer, TimelineHit hit) {
    String thread = thread(answer, hit);
    return answer.tree().shape().name(hit.node())
        + (thread.isEmpty() ? "" : ", on " + thread)
        + String.format(Locale.ROOT, ", from %.4f s for ", hit.fromNanos() / 1e9)
        + Quantities.time((hit.toNanos() - hit.fromNanos()) / 1e9)
        + ", total "
        + total(answer, hit);
  }
}
