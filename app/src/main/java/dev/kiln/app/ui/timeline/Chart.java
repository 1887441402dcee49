package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.tree.ThreadTotals;
import dev.kiln.render.layout.ThreadSamples;
import dev.kiln.render.layout.TimeLayout;
import java.util.List;

/// What the timeline shows of an answer; computed off the JavaFX thread.
///
/// @param answer whose nodes the boxes are
/// @param lanes one a thread, most samples first
/// @param open how many lanes are busy enough to show their boxes at first
/// @param span the time of all samples
/// @param activity the value of all threads together, by equal parts of the span
record Chart(Answer answer, List<TimeLayout> lanes, int open, TimeSpan span, long[] activity) {
  private static final int PARTS = 600;

  /// Threads with fewer samples than this part of the busiest one's are folded.
  private static final double QUIET = 0.1;

  private static final int MOST_OPEN = 8;

  static Chart of(Answer answer) {
    List<ThreadSamples> threads =
        ThreadSamples.byThread(answer.tree().shape(), answer.rows(), answer.tree().valueType());
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    int open = 0;
    for (ThreadSamples samples : threads) {
      from = Math.min(from, samples.startNanos(0));
      to = Math.max(to, samples.endNanos(samples.size() - 1));
      open += samples.size() >= QUIET * threads.getFirst().size() ? 1 : 0;
    }
    TimeSpan span =
        threads.isEmpty() ? new TimeSpan(0, 1) : new TimeSpan(from, Math.max(to, from + 1));
    return new Chart(
        answer,
        threads.stream().map(TimeLayout::new).toList(),
        Math.min(MOST_OPEN, open),
        span,
        activity(answer, span));
  }

  private static long[] activity(Answer answer, TimeSpan span) {
    ThreadTotals totals =
        ThreadTotals.of(answer.tree(), answer.rows(), PARTS, span.fromNanos(), span.toNanos());
    long[] sums = new long[PARTS];
    for (int thread = 0; thread < totals.size(); thread++) {
      for (int part = 0; part < PARTS; part++) {
        sums[part] += totals.activity(thread, part);
      }
    }
    return sums;
  }

  /// The time that a sample of the busiest lane usually stands for; 0 without lanes.
  long usualNanos() {
    return lanes.isEmpty() ? 0 : lanes.getFirst().samples().usualNanos();
  }
}
