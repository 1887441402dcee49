package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.CallCountTable.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a recording counted: readings in order, those of one instant added, and bounds.
class CallCountTableTest {
  private static final String TIMING = "jdk.MethodTiming";

  @Test
  void readingsOfOneInstantAddUpAndComeInTheOrderOfTime() {
    CallCountTableBuilder builder = new CallCountTableBuilder();
    builder.reading("Cart.load", TIMING, 0, 20, 1250);
    builder.reading("Cart.load", TIMING, 0, 10, 600);
    builder.reading("Cart.load", TIMING, 0, 10, 40);
    builder.count(Kind.SPANS, "acme.Request", "span events", 5000, false);
    builder.count(Kind.SPANS, "acme.Request", "span events", 700, true);
    CallCountTable table = builder.build();
    assertEquals(2, table.size());
    assertTrue(table.isCumulative(0));
    assertEquals(2, table.readings(0));
    assertEquals(10, table.timeNanos(0, 0));
    assertEquals(640, table.value(0, 0));
    assertEquals(1250, table.value(0, 1));
    assertEquals(Kind.SPANS, table.kind(1));
    assertEquals(5700, table.value(1, 0));
    assertFalse(table.isCumulative(1));
    assertTrue(table.isAtLeast(1));
    assertFalse(table.isAtLeast(0));
  }

  @Test
  void namelessAndNegativeCountsAreLeftOut() {
    CallCountTableBuilder builder = new CallCountTableBuilder();
    builder.reading("", TIMING, 0, 1, 1);
    builder.count(Kind.CALLS, "a", TIMING, -1, true);
    assertEquals(2, builder.dropped());
    assertEquals(0, builder.build().size());
  }

  @Test
  void beyondTheLimitTheLastReadingGoesOn() {
    CallCountTableBuilder builder = new CallCountTableBuilder();
    int more = 1000;
    int all = CallCountTableBuilder.MOST_READINGS + more;
    for (int i = 0; i < all; i++) {
      builder.reading("hot", TIMING, 0, i, 3L * i);
    }
    builder.reading("late", TIMING, 0, 5, 7);
    CallCountTable table = builder.build();
    int last = table.readings(0) - 1;
    assertEquals(CallCountTableBuilder.MOST_READINGS, table.readings(0));
    assertEquals(0, table.value(0, 0));
    assertEquals(3L * (all - 1), table.value(0, last), "last less first stays what it is");
    assertEquals(all - 1, table.timeNanos(0, last));
    assertEquals(more, builder.dropped());
    assertEquals(7, table.value(1, 0), "each row keeps one");
  }

  @Test
  void sumsThatAreTooLargeStayAtTheLargest() {
    CallCountTableBuilder builder = new CallCountTableBuilder();
    builder.count(Kind.CALLS, "a", TIMING, Long.MAX_VALUE, false);
    builder.count(Kind.CALLS, "a", TIMING, Long.MAX_VALUE, false);
    assertEquals(Long.MAX_VALUE, builder.build().value(0, 0));
  }

  /// Whatever the order, a row has what a map by epoch and time has.
  @Test
  void anyOrderMakesTheSameTable() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      TreeMap<List<Long>, Long> expected = new TreeMap<>((a, b) -> a.equals(b) ? 0 : compare(a, b));
      List<long[]> readings = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        long[] reading = {random.nextInt(3), random.nextInt(40) - 5, random.nextInt(1000)};
        readings.add(reading);
        expected.merge(List.of(reading[0], reading[1]), reading[2], Long::sum);
      }
      Collections.shuffle(readings, random);
      CallCountTableBuilder builder = new CallCountTableBuilder();
      readings.forEach(r -> builder.reading("f", TIMING, (int) r[0], r[1], r[2]));
      CallCountTable table = builder.build();
      TreeMap<List<Long>, Long> found = new TreeMap<>(CallCountTableTest::compare);
      List<List<Long>> order = new ArrayList<>();
      for (int i = 0; i < table.readings(0); i++) {
        List<Long> at = List.of((long) table.epoch(0, i), table.timeNanos(0, i));
        order.add(at);
        found.put(at, table.value(0, i));
      }
      assertEquals(expected, found);
      assertEquals(List.copyOf(expected.keySet()), order);
    }
  }

  private static int compare(List<Long> a, List<Long> b) {
    int epochs = Long.compare(a.getFirst(), b.getFirst());
    return epochs != 0 ? epochs : Long.compare(a.getLast(), b.getLast());
  }
}
