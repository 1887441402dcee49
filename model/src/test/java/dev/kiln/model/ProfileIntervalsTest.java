package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Intervals of a made-up format, through the builder alone: what they say of rows.
final class ProfileIntervalsTest {
  private static final int THREADS = 4;

  private final ProfileBuilder builder = new ProfileBuilder();

  ProfileIntervalsTest() {
    builder.format("acme trace", "1");
    builder.valueType(builder.eventType("samples"), new ValueType("samples", "count"));
    for (int thread = 1; thread <= THREADS; thread++) {
      builder.thread("thread " + thread, thread);
    }
  }

  private record Interval(
      String kind, int thread, long start, long end, List<Label> labels, long span) {}

  private record Row(int thread, long time, List<Label> labels, long span) {}

  private record Marked(Set<Label> labels, long span) {}

  private void add(Interval interval) {
    builder
        .intervals()
        .add(
            interval.kind(),
            interval.thread(),
            interval.start(),
            interval.end(),
            builder.labelSet(interval.labels()),
            builder.link(0, 0, interval.span()));
  }

  private void add(Row row) {
    builder.addSample(0, 0);
    builder.value(0, 1);
    builder.sampleTime(row.time());
    builder.sampleThread(row.thread());
    if (!row.labels().isEmpty()) {
      builder.sampleLabels(builder.labelSet(row.labels()));
    }
    if (row.span() != 0) {
      builder.sampleLink(builder.link(0, 0, row.span()));
    }
  }

  private static Marked marked(Profile profile, int row) {
    return new Marked(
        new HashSet<>(profile.labelSets().labels(profile.samples().labels(row))),
        profile.links().span(profile.samples().link(row)));
  }

  /// Looks at each interval for each row; kinds in the order of their first interval.
  private static Marked naive(Row row, List<Interval> intervals, int[] laneOf, long zero) {
    Set<String> kinds = new LinkedHashSet<>();
    intervals.forEach(interval -> kinds.add(interval.kind()));
    List<Label> labels = new ArrayList<>(row.labels());
    long span = row.span();
    long started = Long.MIN_VALUE;
    for (String kind : kinds) {
      Interval best = null;
      for (Interval i : intervals) {
        long time = row.time() + zero;
        boolean around =
            i.kind().equals(kind)
                && laneOf[i.thread()] == laneOf[row.thread()]
                && i.start() <= time
                && time < i.end();
        boolean inner =
            best == null
                || i.start() > best.start()
                || i.start() == best.start() && i.end() < best.end();
        best = around && inner ? i : best;
      }
      if (best == null) {
        continue;
      }
      Set<String> known = new HashSet<>();
      labels.forEach(label -> known.add(label.key()));
      best.labels().stream().filter(l -> !known.contains(l.key())).forEach(labels::add);
      if (row.span() == 0 && best.span() != 0 && best.start() > started) {
        span = best.span();
        started = best.start();
      }
    }
    return new Marked(new HashSet<>(labels), span);
  }

  private static List<Label> labels(Random random) {
    List<Label> labels = new ArrayList<>();
    for (String key : List.of("path", "tenant")) {
      if (random.nextInt(3) == 0) {
        labels.add(Label.text(key, "v" + random.nextInt(3)));
      }
    }
    return labels;
  }

  /// Nested, overlapping, with one start, empty, turned round, and unfinished ones.
  private static Interval interval(Random random) {
    long start = random.nextLong(-5, 35);
    int length = random.nextInt(15) - 1;
    long end = random.nextInt(8) == 0 ? Long.MAX_VALUE : start + length;
    List<Label> labels = labels(random);
    long span = random.nextInt(4);
    if (labels.isEmpty() && span == 0) {
      span = 9;
    }
    String kind = "kind " + random.nextInt(3);
    return new Interval(kind, random.nextInt(THREADS + 1), start, end, labels, span);
  }

  @Test
  void rowsAreAsLookingAtEachIntervalSays() {
    Random random = new Random(11);
    int marks = 0;
    for (int round = 0; round < 300; round++) {
      ProfileIntervalsTest made = new ProfileIntervalsTest();
      List<Interval> intervals = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      long zero = random.nextInt(3) * 1_000L;
      int[] laneOf = {0, 1, 2, 3, 4};
      for (int i = random.nextInt(14); i > 0; i--) {
        Interval i0 = interval(random);
        long end = i0.end() == Long.MAX_VALUE ? i0.end() : i0.end() + zero;
        Interval shifted =
            new Interval(i0.kind(), i0.thread(), i0.start() + zero, end, i0.labels(), i0.span());
        if (shifted.start() < shifted.end() && shifted.thread() != 0) {
          intervals.add(shifted);
        }
        made.add(shifted);
      }
      if (random.nextBoolean()) {
        laneOf[4] = 2;
        made.builder.intervals().lane(4, 2);
      }
      made.builder.intervals().from(zero);
      for (int time = -5; time < 40; time++) {
        Row row =
            new Row(
                random.nextInt(THREADS + 1), time, labels(random), random.nextInt(5) == 0 ? 8 : 0);
        rows.add(row);
        made.add(row);
      }
      Profile profile = made.builder.build();
      for (int r = 0; r < rows.size(); r++) {
        Marked expected = naive(rows.get(r), intervals, laneOf, zero);
        assertEquals(expected, marked(profile, r), "round " + round + ", " + rows.get(r));
        marks += expected.equals(naive(rows.get(r), List.of(), laneOf, zero)) ? 0 : 1;
        assertEquals(Math.max(rows.get(r).time(), 0), profile.samples().timeNanos(r));
      }
    }
    assertTrue(marks > 1_000, marks + " rows are within intervals");
  }

  @Test
  void aRowBeforeTheStartIsWithinWhatWasGoingOnThen() {
    add(new Interval("request", 1, -10, -2, List.of(Label.text("path", "/old")), 0));
    add(new Interval("request", 1, 0, 5, List.of(Label.text("path", "/new")), 0));
    add(new Row(1, -4, List.of(), 0));
    Profile profile = builder.build();
    assertEquals(Set.of(Label.text("path", "/old")), marked(profile, 0).labels());
    assertEquals(0, profile.samples().timeNanos(0));
  }

  @Test
  void withoutIntervalsThereAreNoColumnsOfLabelsAndLinks() {
    add(new Row(1, 3, List.of(), 0));
    add(new Interval("request", 2, 0, 5, List.of(Label.text("path", "/")), 4));
    Profile profile = builder.build();
    assertFalse(profile.samples().hasLabels());
    assertFalse(profile.samples().hasLinks());
  }

  @Test
  void timesThatAreForgottenStillSayWhatRowsLieIn() {
    add(new Row(1, 3, List.of(), 0));
    add(new Interval("request", 1, 0, 5, List.of(Label.text("path", "/")), 4));
    assertEquals(0, builder.resolveIntervals());
    builder.forgetTimes();
    Profile profile = builder.build();
    assertFalse(profile.samples().hasTime());
    assertEquals(new Marked(Set.of(Label.text("path", "/")), 4), marked(profile, 0));
  }

  @Test
  void labelSetsAreBoundedAndWhatIsLeftOutIsCounted() {
    int count = LabelSetsBuilder.Unions.MOST + 7;
    for (int i = 0; i < count; i++) {
      add(new Interval("request", 1, i, i + 1, List.of(Label.number("id", i, "")), 0));
      add(new Row(1, i, List.of(Label.text("state", "RUNNING")), 0));
    }
    assertEquals(7, builder.resolveIntervals());
    Profile profile = builder.build();
    Set<Label> last = marked(profile, count - 1).labels();
    assertEquals(Set.of(Label.text("state", "RUNNING")), last);
    assertEquals(2, marked(profile, 0).labels().size());
  }
}
