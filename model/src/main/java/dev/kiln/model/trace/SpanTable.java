package dev.kiln.model.trace;

import java.util.List;

/// The spans that a recording holds, the slowest where there are too many to keep.
///
/// ```
///   i | trace              id   parent  name      start   duration  thread  labels
///   0 | 4bf92f...0e4736    b7      0    GET /cart  1.2 s    340 ms      3       2
///   1 | 4bf92f...0e4736    b8     b7    load cart  1.3 s     20 ms      3       0
/// ```
///
/// A tracer may write one span in several parts, one for each time that it was active on a thread:
/// these are rows with one trace and one id.
///
/// Invariants: every span has a trace; starts ascend; threads and label sets are of the profile.
public final class SpanTable {
  /// No span was recorded.
  public static final SpanTable NONE = new SpanTable(List.of(), 0);

  private final long[] traceHigh;
  private final long[] traceLow;
  private final long[] id;
  private final long[] parent;
  private final String[] name;
  private final long[] startNanos;
  private final long[] durationNanos;
  private final int[] thread;
  private final int[] labels;

  /// @param spans ascending by start
  /// @param zero the profile's start on the clock of these spans
  SpanTable(List<Span> spans, long zero) {
    int size = spans.size();
    this.traceHigh = new long[size];
    this.traceLow = new long[size];
    this.id = new long[size];
    this.parent = new long[size];
    this.name = new String[size];
    this.startNanos = new long[size];
    this.durationNanos = new long[size];
    this.thread = new int[size];
    this.labels = new int[size];
    for (int i = 0; i < size; i++) {
      Span span = spans.get(i);
      traceHigh[i] = span.trace().high();
      traceLow[i] = span.trace().low();
      id[i] = span.id();
      parent[i] = span.parent();
      name[i] = span.name();
      startNanos[i] = span.startNanos() - zero;
      durationNanos[i] = span.durationNanos();
      thread[i] = span.thread();
      labels[i] = span.labels();
    }
  }

  public int size() {
    return id.length;
  }

  public Span span(int i) {
    return new Span(
        new TraceId(traceHigh[i], traceLow[i]),
        id[i],
        parent[i],
        name[i],
        startNanos[i],
        durationNanos[i],
        thread[i],
        labels[i]);
  }
}
