package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums per thread against a plain list of samples.
class ThreadTotalsTest {
  private record Sample(int thread, long time, String leaf, long value) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sumsPerThreadEqualThoseOfAList(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Sample> samples = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int count = 1 + random.nextInt(80);
      for (int i = 0; i < count; i++) {
        Sample sample =
            new Sample(
                1 + random.nextInt(4),
                random.nextLong(1000),
                "f" + random.nextInt(5),
                random.nextInt(4) == 0 ? 0 : random.nextLong(-5, 100));
        samples.add(sample);
        text.append("!thread t").append(sample.thread()).append("\n!time ").append(sample.time());
        text.append("\nmain;").append(sample.leaf()).append(' ').append(sample.value());
        text.append('\n');
      }
      long from = random.nextLong(500);
      long to = from + 1 + random.nextLong(600);
      int buckets = 1 + random.nextInt(20);
      check(Stacks.profile(text.toString()), samples, from, to, buckets);
    }
  }

  private static void check(Profile profile, List<Sample> samples, long from, long to, int n) {
    ProfileView view = new ProfileView(profile);
    CallTree tree = view.callTree(Query.all());
    ThreadTotals totals = ThreadTotals.of(tree, view.rows(Query.all()), n, from, to);
    long sum = 0;
    for (int t = 1; t < totals.size(); t++) {
      int number = Integer.parseInt(profile.threads().name(t).substring(1));
      List<Sample> own = samples.stream().filter(s -> s.thread() == number).toList();
      assertEquals(own.stream().mapToLong(Sample::value).sum(), totals.total(t));
      assertEquals(own.size(), totals.samples(t));
      assertEquals(own.stream().mapToLong(Sample::time).min().orElse(0), totals.firstNanos(t));
      for (int b = 0; b < n; b++) {
        long low = from + b * totals.bucketNanos();
        long high = Math.min(to, low + totals.bucketNanos());
        long expected =
            own.stream()
                .filter(s -> s.time() >= low && s.time() < high)
                .mapToLong(Sample::value)
                .sum();
        assertEquals(expected, totals.activity(t, b));
      }
      checkTop(tree, totals, t, own);
      sum += totals.total(t);
    }
    assertEquals(tree.total(), sum);
    assertEquals(true, totals.bucketNanos() * n >= to - from, "the parts cover the range");
  }

  private static void checkTop(CallTree tree, ThreadTotals totals, int thread, List<Sample> own) {
    Map<String, Long> self = new HashMap<>();
    own.forEach(s -> self.merge(s.leaf(), s.value(), Long::sum));
    long most = self.values().stream().mapToLong(Long::longValue).max().orElse(0);
    assertEquals(Math.max(0, most), totals.topSelf(thread));
    int key = totals.topKey(thread);
    if (key == ThreadTotals.NO_KEY) {
      assertEquals(true, most <= 0);
    } else {
      assertEquals(most, self.get(tree.shape().keys().name(key)));
    }
  }

  @Test
  void aThreadWithoutChosenSamplesIsAbsent() {
    ProfileView view =
        new ProfileView(Stacks.profile("!thread a\nmain;work 3\n!thread b\nmain;rest 4\n"));
    Query query = Query.all().plus(new Filter.Focus("work"));
    ThreadTotals totals = ThreadTotals.of(view.callTree(query), view.rows(query), 4, 0, 100);
    assertEquals(3, totals.total(1));
    assertFalse(totals.isPresent(2));
    assertEquals(ThreadTotals.NO_KEY, totals.topKey(2));
    assertEquals(0, totals.activity(1, 0), "no sample times, so no activity");
    assertEquals(0, totals.maxActivity());
  }
}
