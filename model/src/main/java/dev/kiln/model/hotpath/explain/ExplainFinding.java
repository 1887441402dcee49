package dev.kiln.model.hotpath.explain;

/// One sentence of an explanation, and how it was worked out.
///
/// @param topic what it is about
/// @param words the finding
/// @param arithmetic the numbers behind it; empty if there are none
public record ExplainFinding(Topic topic, String words, String arithmetic) {
  /// In the order of a report.
  public enum Topic {
    LATENCY,
    CPU,
    PER_REQUEST,
    PROFILE,
    LOAD,
    QUEUEING,
    BOUND,
    ASSUMPTION,
    MISSING,
    NEXT
  }
}
