package dev.kiln.model;

import dev.kiln.model.InternKeys.LinkKey;
import java.util.List;

/// The (trace id, span id) pairs that are stamped on samples.
///
/// ```
///   id | traceHigh          traceLow           span
///    0 | 0                  0                  0      none
///    1 | 4bf92f3577b34da6   a3ce929d0e0e4736   00f067aa0ba902b7
/// ```
///
/// Invariants: link 0 is none; ids are unsigned numbers (a trace id has 128 bits, a span id 64); 0
/// means unknown; no row stands twice.
public final class LinkTable {
  private final long[] traceHigh;
  private final long[] traceLow;
  private final long[] span;

  LinkTable(long[] traceHigh, long[] traceLow, long[] span) {
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.span = span;
  }

  static LinkTable of(List<LinkKey> rows) {
    return new LinkTable(
        rows.stream().mapToLong(LinkKey::traceHigh).toArray(),
        rows.stream().mapToLong(LinkKey::traceLow).toArray(),
        rows.stream().mapToLong(LinkKey::span).toArray());
  }

  public int size() {
    return span.length;
  }

  public long traceHigh(int link) {
    return traceHigh[link];
  }

  public long traceLow(int link) {
    return traceLow[link];
  }

  public long span(int link) {
    return span[link];
  }
}
