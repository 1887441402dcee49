package dev.kiln.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpanTableBuilderTest {
  private static final TraceId TRACE = new TraceId(7, 8);

  private final SpanTableBuilder builder = new SpanTableBuilder();

  private static Span span(long id, long start, long took) {
    return new Span(TRACE, id, 5, "GET /cart", start, took, 2, 3);
  }

  @Test
  void spansStandByTheirStartOnTheClockOfTheProfile() {
    builder.add(span(1, 130, 20));
    builder.add(span(2, 90, -4));
    builder.add(new Span(TraceId.NONE, 3, 0, "of no trace", 1, 1, 0, 0));
    builder.from(100);
    SpanTable table = builder.build();
    assertEquals(2, table.size());
    assertEquals(span(2, -10, 0), table.span(0));
    assertEquals(span(1, 30, 20), table.span(1));
  }

  @Test
  void withoutSpansThereIsTheEmptyTable() {
    assertSame(SpanTable.NONE, builder.build());
  }

  @Test
  void ofTooManyTheSlowestAreKept() {
    int count = 5 * SpanTableBuilder.MOST_SPANS;
    long[] took = new Random(3).longs(count, 0, 1_000_000_000).toArray();
    for (int i = 0; i < count; i++) {
      builder.add(span(i, i, took[i]));
    }
    assertEquals(count - SpanTableBuilder.MOST_SPANS, builder.keepSlowest());
    SpanTable table = builder.build();
    assertEquals(SpanTableBuilder.MOST_SPANS, table.size());
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < table.size(); i++) {
      Span span = table.span(i);
      assertEquals(took[(int) span.id()], span.durationNanos());
      assertTrue(i == 0 || table.span(i - 1).startNanos() < span.startNanos());
      shortest = Math.min(shortest, span.durationNanos());
    }
    int slower = 0;
    for (long nanos : took) {
      slower += nanos > shortest ? 1 : 0;
    }
    assertTrue(slower < SpanTableBuilder.MOST_SPANS, slower + " are slower than " + shortest);
  }

  @Test
  void ofEquallySlowOnesTheFirstAreKept() {
    for (int i = 0; i < 3 * SpanTableBuilder.MOST_SPANS; i++) {
      builder.add(span(i, i, 10));
    }
    SpanTable table = builder.build();
    assertEquals(SpanTableBuilder.MOST_SPANS - 1, table.span(table.size() - 1).id());
  }
}
