package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.span.Span;
import dev.kiln.model.span.SpanTable;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Intervals as any format gives them to the builder, against a look at every interval for every
/// sample.
class IntervalsTest {
  private static final int THREADS = 4;

  /// One interval as the test has it.
  private record Given(
      String kind, long start, long end, int thread, List<Label> labels, int link) {}

  private static ProfileBuilder builder() {
    ProfileBuilder builder = new ProfileBuilder();
    builder.valueType(builder.eventType("e"), new ValueType("v", "count"));
    return builder;
  }

  @Test
  void samplesGetWhatTheIntervalsAroundThemSay() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      check(random, random.nextBoolean() ? 0 : 1_700_000_000_000_000_000L);
    }
  }

  private static void check(Random random, long epoch) {
    ProfileBuilder builder = builder();
    for (int t = 1; t <= THREADS; t++) {
      assertEquals(t, builder.thread("t" + t, t));
    }
    int[] links = {0, builder.link(0, 7, 1), builder.link(0, 7, 2), builder.link(1, 8, 3)};
    int[] laneOf = {0, 1, 2, random.nextBoolean() ? 3 : 2, 4};
    builder.intervals().lane(3, laneOf[3]);
    List<Given> given = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      long start = random.nextInt(30) - 5L;
      List<Label> labels = new ArrayList<>();
      if (random.nextBoolean()) {
        labels.add(Label.text("path", "/" + random.nextInt(2)));
      }
      if (random.nextBoolean()) {
        labels.add(Label.text("user", "u" + random.nextInt(2)));
      }
      Given one =
          new Given(
              "kind" + random.nextInt(2),
              start,
              start + random.nextInt(14) - 1,
              random.nextInt(THREADS + 1),
              labels,
              links[random.nextInt(links.length)]);
      given.add(one);
      builder
          .intervals()
          .add(
              one.kind(),
              epoch + one.start(),
              epoch + one.end(),
              one.thread(),
              builder.labelSet(labels),
              one.link());
    }
    if (epoch != 0) {
      builder.startTime(epoch);
    }
    List<Set<Label>> labels = new ArrayList<>();
    List<Integer> expectedLinks = new ArrayList<>();
    for (int time = 0; time < 35; time++) {
      int thread = random.nextInt(THREADS + 1);
      List<Label> own =
          random.nextInt(3) == 0 ? List.of(Label.text("user", "own")) : List.<Label>of();
      int link = random.nextInt(4) == 0 ? links[3] : 0;
      builder.addSample(0, 0);
      builder.sampleTime(time);
      builder.sampleThread(thread);
      builder.sampleLabels(builder.labelSet(own));
      builder.sampleLink(link);
      labels.add(labelsOf(given, laneOf, time, thread, own));
      expectedLinks.add(linkOf(given, laneOf, time, thread, link));
    }
    Profile profile = builder.build();
    for (int row = 0; row < profile.samples().size(); row++) {
      int set = profile.samples().labels(row);
      assertEquals(labels.get(row), new HashSet<>(profile.labelSets().labels(set)), "row " + row);
      assertEquals(expectedLinks.get(row), profile.samples().link(row), "row " + row);
    }
    checkSpans(given, profile.spans());
  }

  private static void checkSpans(List<Given> given, SpanTable spans) {
    assertEquals(given.size(), spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.span(i);
      Given one = given.get(i);
      assertEquals(one.kind(), span.kind());
      assertEquals(one.start(), span.startNanos());
      assertEquals(Math.max(0, one.end() - one.start()), span.durationNanos());
      assertEquals(one.thread(), span.thread());
      assertEquals(one.link(), span.link());
    }
  }

  /// The innermost interval of each kind around a sample, in the order in which kinds were given.
  private static List<Given> around(List<Given> given, int[] laneOf, long time, int thread) {
    List<Given> found = new ArrayList<>();
    for (String kind : given.stream().map(Given::kind).distinct().toList()) {
      given.stream()
          .filter(g -> g.kind().equals(kind))
          .filter(g -> g.thread() != 0 && laneOf[g.thread()] == laneOf[thread])
          .filter(g -> g.start() <= time && time < g.end())
          .filter(g -> !g.labels().isEmpty() || g.link() != 0)
          .min(
              Comparator.comparingLong(Given::start)
                  .reversed()
                  .thenComparingLong(Given::end)
                  .thenComparingInt(given::indexOf))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Set<Label> labelsOf(
      List<Given> given, int[] laneOf, long time, int thread, List<Label> own) {
    Set<Label> all = new HashSet<>(own);
    for (Given one : around(given, laneOf, time, thread)) {
      for (Label label : one.labels()) {
        if (all.stream().noneMatch(known -> known.key().equals(label.key()))) {
          all.add(label);
        }
      }
    }
    return all;
  }

  private static int linkOf(List<Given> given, int[] laneOf, long time, int thread, int own) {
    int link = own;
    long start = Long.MIN_VALUE;
    for (Given one : around(given, laneOf, time, thread)) {
      if (own == 0 && one.link() != 0 && one.start() > start) {
        link = one.link();
        start = one.start();
      }
    }
    return link;
  }

  /// Each of very many samples lies in a span with labels of its own.
  @Test
  void labelSetsThatIntervalsMakeAreBounded() {
    ProfileBuilder builder = builder();
    int thread = builder.thread("t", 1);
    int samples = 25_000;
    for (int i = 0; i < samples; i++) {
      int set = builder.labelSet(List.of(Label.text("request", "r" + i % 9_000)));
      builder.intervals().add("request", i, i + 1, thread, set, 0);
      builder.addSample(0, 0);
      builder.sampleTime(i);
      builder.sampleThread(thread);
      builder.sampleLabels(builder.labelSet(List.of(Label.text("class", "c" + i % 7))));
    }
    Profile profile = builder.build();
    assertTrue(profile.labelSets().size() < 10_100, "sets " + profile.labelSets().size());
    assertTrue(builder.labelsDropped() > 10_000, "dropped " + builder.labelsDropped());
    int both = 0;
    for (int row = 0; row < samples; row++) {
      both += profile.labelSets().labels(profile.samples().labels(row)).size() == 2 ? 1 : 0;
    }
    assertEquals(samples - builder.labelsDropped(), both);
  }

  @Test
  void samplesWithoutATimeLieInNothing() {
    ProfileBuilder builder = builder();
    int thread = builder.thread("t", 1);
    int set = builder.labelSet(List.of(Label.text("a", "b")));
    builder.intervals().add("k", 0, 10, thread, set, 0);
    builder.addSample(0, 0);
    builder.sampleThread(thread);
    assertEquals(0, builder.build().samples().labels(0));
  }
}
