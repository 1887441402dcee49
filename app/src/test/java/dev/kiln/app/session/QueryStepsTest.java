package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QueryStepsTest {
  @Test
  void chosenThreadsReplaceThoseChosenBefore() {
    Query query = QueryText.parse("thread=old time=1s..2s");
    Query next = QuerySteps.withThreads(query, List.of("a.b", "c"));
    assertEquals("time=1s..2s thread=^(a\\.b|c)$", QueryText.format(next));
    assertEquals("time=1s..2s", QueryText.format(QuerySteps.withThreads(next, List.of())));
  }

  @Test
  void hiddenThreadsAreAllButExactlyThese() {
    Query next = QuerySteps.withoutThreads(Query.all(), List.of("pool-1", "", "a|b"));
    Filter.ThreadName filter = (Filter.ThreadName) next.filters().getFirst();
    Pattern pattern = Pattern.compile(filter.regex());
    assertFalse(pattern.matcher("pool-1").find());
    assertFalse(pattern.matcher("").find());
    assertFalse(pattern.matcher("a|b").find());
    assertTrue(pattern.matcher("pool-12").find());
    assertTrue(pattern.matcher("a pool-1").find());
    assertTrue(pattern.matcher("a").find());
    assertEquals(next, QueryText.parse(QueryText.format(next)), "it has a text form");
  }

  @Test
  void aTimeSpanReplacesTheTimeFilters() {
    Query query = QueryText.parse("time=1s..9s time=2s.. focus=a");
    assertTrue(QuerySteps.hasTime(query));
    assertEquals(
        new TimeSpan(2_000_000_000L, 9_000_000_000L),
        new TimeSpan(0, 10_000_000_000L).within(query),
        "several time filters are all required");
    Query next = QuerySteps.withTime(query, new TimeSpan(3_500_000_000L, 4_000_000_000L));
    assertEquals("focus=a time=3500ms..4s", QueryText.format(next));
    assertFalse(QuerySteps.hasTime(QuerySteps.withAllTime(next)));
  }

  @Test
  void aTimeFilterBeyondTheRecordingLeavesNothing() {
    TimeSpan span = new TimeSpan(0, 100).within(QueryText.parse("time=1s..2s"));
    assertEquals(0, span.nanos());
  }
}
