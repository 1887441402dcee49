package dev.kiln.model.trace;

/// A piece of work that a tracer timed, as it stands in a recording.
///
/// @param trace the trace that it is a part of; never none
/// @param id the span's own id, an unsigned number; 0 where it is unknown
/// @param parent the id of the span that it is a part of; 0 where it has none or none is named
/// @param name what was done; empty where the recording does not say
/// @param startNanos nanoseconds since the profile's start; below 0 where it began before
/// @param durationNanos nanoseconds, never below 0
/// @param thread a thread of the profile; 0 where it is unknown
/// @param labels a label set of the profile
public record Span(
    TraceId trace,
    long id,
    long parent,
    String name,
    long startNanos,
    long durationNanos,
    int thread,
    int labels) {
  public Span {
    durationNanos = Math.max(durationNanos, 0);
  }

  /// This span by an equal name, so that each name is held once.
  Span named(String sameName) {
    return new Span(trace, id, parent, sameName, startNanos, durationNanos, thread, labels);
  }

  /// This span in a profile that numbers threads and label sets otherwise.
  public Span of(int otherThread, int otherLabels) {
    return new Span(trace, id, parent, name, startNanos, durationNanos, otherThread, otherLabels);
  }
}
