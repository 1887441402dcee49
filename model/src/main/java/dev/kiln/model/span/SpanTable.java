package dev.kiln.model.span;

import java.util.List;

/// The spans of a profile, in the order in which the recording has them.
///
/// ```
///   span | kind  link  start  duration  thread  labels
///      0 |    0     1   1000       500       3       2
/// ```
///
/// Invariants: columns are of one length; a duration is not negative.
public final class SpanTable {
  /// No spans.
  public static final SpanTable NONE = new Intervals().table(0);

  private final List<String> kinds;
  private final int[] kind;
  private final int[] link;
  private final long[] startNanos;
  private final long[] durationNanos;
  private final int[] thread;
  private final int[] labels;

  SpanTable(
      List<String> kinds,
      int[] kind,
      int[] link,
      long[] startNanos,
      long[] durationNanos,
      int[] thread,
      int[] labels) {
    this.kinds = List.copyOf(kinds);
    this.kind = kind;
    this.link = link;
    this.startNanos = startNanos;
    this.durationNanos = durationNanos;
    this.thread = thread;
    this.labels = labels;
  }

  public int size() {
    return kind.length;
  }

  public Span span(int i) {
    return new Span(
        kinds.get(kind[i]), link[i], startNanos[i], durationNanos[i], thread[i], labels[i]);
  }
}
