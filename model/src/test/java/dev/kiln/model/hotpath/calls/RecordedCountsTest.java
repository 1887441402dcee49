package dev.kiln.model.hotpath.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.CallCountTableBuilder;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Filter.TimeRange;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Counts of a profile as lines: last less first, of the stretch that a query takes, counters
/// first.
class RecordedCountsTest {
  private static final String TIMING = "jdk.MethodTiming";
  private static final String TRACE = "jdk.MethodTrace";

  private static long seconds(double seconds) {
    return (long) (seconds * 1e9);
  }

  private static Profile profile(CallCountTableBuilder counts) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    for (String name : List.of("acme.Cart.load", "acme.Index.build")) {
      int frame = builder.frame(builder.function(name, "", ""), 0, FrameKind.JIT);
      builder.addSample(event, builder.child(0, frame));
      builder.value(0, seconds(6));
    }
    builder.duration(seconds(30));
    builder.callCounts(counts.build());
    return builder.build();
  }

  private static CallCountTableBuilder counter(String function, long... secondsAndValues) {
    CallCountTableBuilder counts = new CallCountTableBuilder();
    add(counts, function, secondsAndValues);
    return counts;
  }

  private static void add(CallCountTableBuilder counts, String function, long... values) {
    for (int i = 0; i < values.length; i += 2) {
      counts.reading(function, TIMING, 0, seconds(values[i]), values[i + 1]);
    }
  }

  @Test
  void aCounterIsLastLessFirstOverTheTimeBetween() {
    Profile profile = profile(counter("acme.Cart.load", 5, 100, 15, 160, 25, 300));
    CallCount count = RecordedCounts.of(profile, List.of()).lines().getFirst().count();
    assertEquals(200, count.calls());
    assertEquals(20, count.seconds());
    assertEquals("200 calls in 20.0 s, measured by jdk.MethodTiming", count.words());
  }

  @Test
  void aStretchOfTimeHasTheCallsOfItsOwnReadings() {
    Profile profile = profile(counter("acme.Cart.load", 0, 0, 10, 1000, 20, 1010, 30, 1020));
    List<Filter> late = List.of(new TimeRange(seconds(10), Long.MAX_VALUE));
    CallCount count = RecordedCounts.of(profile, late).lines().getFirst().count();
    assertEquals(20, count.calls());
    assertEquals(20, count.seconds());
    List<Filter> between = List.of(new TimeRange(seconds(11), seconds(19)));
    CallCount whole = RecordedCounts.of(profile, between).lines().getFirst().count();
    assertEquals(1020, whole.calls(), "no two readings in it: those of the recording");
  }

  @Test
  void oneReadingSaysNothing() {
    CallCountTableBuilder counts = counter("acme.Cart.load", 30, 4000);
    add(counts, "acme.Index.build", 0, 0, 30, 1);
    RecordedCounts recorded = RecordedCounts.of(profile(counts), List.of());
    assertEquals(List.of("acme.Cart.load"), recorded.unknown());
    assertEquals(1, recorded.lines().size());
  }

  @Test
  void aCounterWinsOverEventsThatAThresholdMayLack() {
    CallCountTableBuilder counts = new CallCountTableBuilder();
    counts.count(Kind.CALLS, "acme.Cart.load", TRACE, 7, true);
    counts.count(Kind.CALLS, "acme.Index.build", TRACE, 3, true);
    counts.count(Kind.SPANS, "acme.Request", "span events", 900, false);
    add(counts, "acme.Cart.load", 0, 0, 30, 600);
    Profile profile = profile(counts);
    RecordedCounts recorded = RecordedCounts.of(profile, List.of());
    CallCounts counted =
        CallCounts.of(new ProfileView(profile).callTree(Query.all()), recorded.lines());
    assertEquals(2, counted.size());
    assertEquals(3, recorded.lines().size(), "spans are no calls");
    List<CallCount> used =
        counted.matches().stream()
            .filter(m -> m.outcome() == CountMatch.Outcome.USED)
            .map(m -> m.line().count())
            .toList();
    assertEquals(List.of(600.0, 3.0), used.stream().map(CallCount::calls).toList());
    assertEquals(
        "3 calls in the recording, measured by jdk.MethodTrace, which leaves short calls out",
        used.getLast().words());
  }
}
