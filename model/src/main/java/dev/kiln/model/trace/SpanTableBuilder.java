package dev.kiln.model.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers the spans of a recording, in any order.
///
/// A recording may hold millions: the slowest are kept, because a slow trace is what is looked for.
public final class SpanTableBuilder {
  /// So many spans are kept.
  public static final int MOST_SPANS = 1 << 16;

  private final List<Span> spans = new ArrayList<>();

  /// Names that stand once each.
  private final Map<String, String> names = new HashMap<>();

  private long zero;
  private long dropped;

  /// Spans that take no longer cannot be among the slowest any more.
  private long tooFast = -1;

  /// Adds a span; its start is on the clock of [#from], and one without a trace is left out.
  public void add(Span span) {
    boolean none = (span.trace().high() | span.trace().low()) == 0;
    if (none || !takes(span.durationNanos())) {
      return;
    }
    if (spans.size() == 2 * MOST_SPANS) {
      keepSlowest();
    }
    String known = names.putIfAbsent(span.name(), span.name());
    spans.add(known == null ? span : span.named(known));
  }

  /// Whether a span that took so long may be among the slowest: spares the reading of others, which
  /// count as left out.
  public boolean takes(long durationNanos) {
    boolean slow = durationNanos > tooFast;
    dropped += slow ? 0 : 1;
    return slow;
  }

  /// The profile's start on the clock of the spans; 0 unless told. An importer may learn it last.
  public void from(long nanos) {
    zero = nanos;
  }

  /// Lets go of all but the slowest; of equally slow ones the first stay.
  ///
  /// @return how many spans were left out so far
  public long keepSlowest() {
    int more = spans.size() - MOST_SPANS;
    if (more > 0) {
      long[] took = spans.stream().mapToLong(Span::durationNanos).sorted().toArray();
      tooFast = took[more];
      int slower = MOST_SPANS;
      while (slower > 0 && took[took.length - slower] == tooFast) {
        slower--;
      }
      keep(MOST_SPANS - slower);
      dropped += more;
      names.clear();
      for (Span span : spans) {
        names.putIfAbsent(span.name(), span.name());
      }
    }
    return dropped;
  }

  /// Keeps the spans slower than the limit, and the first of those that are as slow.
  private void keep(int asSlow) {
    int kept = 0;
    int left = asSlow;
    for (Span span : spans) {
      boolean last = span.durationNanos() == tooFast && left > 0;
      left -= last ? 1 : 0;
      if (last || span.durationNanos() > tooFast) {
        spans.set(kept++, span);
      }
    }
    spans.subList(kept, spans.size()).clear();
  }

  public SpanTable build() {
    if (spans.isEmpty()) {
      return SpanTable.NONE;
    }
    keepSlowest();
    spans.sort(Comparator.comparingLong(Span::startNanos));
    return new SpanTable(spans, zero);
  }
}
