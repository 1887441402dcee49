package dev.kiln.model.span;

/// One interval of a thread: a tracer's span, a request, a call, whatever the recording notes with
/// a start and an end.
///
/// @param kind what is noted: the name of its event type
/// @param link the trace and span ids, a row of the profile's links; 0 is none
/// @param startNanos since time 0 of the profile's samples; negative if it began before
/// @param durationNanos not negative
/// @param thread a row of the profile's threads; 0 is unknown
/// @param labels a label set of the profile; 0 is none
public record Span(
    String kind, int link, long startNanos, long durationNanos, int thread, int labels) {}
