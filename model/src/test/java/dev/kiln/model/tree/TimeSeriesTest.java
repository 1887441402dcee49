package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random times and threads against a walk over the rows.
class TimeSeriesTest {
  @ParameterizedTest
  @ValueSource(longs = {51, 52})
  void bucketsEqualTheWalk(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Profile profile = profile(random);
      Query query = QueryText.parse(random.nextBoolean() ? "" : "show-from=b focus=a|b");
      ProfileView view = new ProfileView(profile);
      CallTree tree = view.callTree(query);
      int buckets = 1 + random.nextInt(9);
      long from = random.nextLong(50);
      long to = from + random.nextLong(200);
      TimeSeries series = TimeSeries.of(tree, view.rows(query), buckets, from, to);
      long[][] expected = new long[profile.threads().size()][buckets];
      boolean[] occurs = new boolean[expected.length];
      for (int row = 0; row < profile.samples().size(); row++) {
        long time = profile.samples().timeNanos(row);
        boolean in = time >= from && time < to;
        if (in && tree.shape().nodeOfStack(profile.samples().stack(row)) >= 0) {
          int bucket = (int) ((time - from) / series.bucketNanos());
          expected[profile.samples().thread(row)][bucket] += profile.samples().value(row, 0);
          occurs[profile.samples().thread(row)] = true;
        }
      }
      long[] sums = new long[buckets];
      int threads = 0;
      for (int t = 0; t < expected.length; t++) {
        for (int b = 0; b < buckets; b++) {
          assertEquals(expected[t][b], series.value(t, b));
          sums[b] += expected[t][b];
        }
        threads += occurs[t] ? 1 : 0;
        assertEquals(occurs[t], Arrays.binarySearch(series.threads(), t) >= 0);
      }
      assertEquals(threads, series.threads().length);
      assertArrayEquals(sums, series.sums());
    }
  }

  private static Profile profile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      text.append("!thread t").append(random.nextInt(4)).append('\n');
      text.append("!time ").append(random.nextInt(250)).append('\n');
      text.append("abc".charAt(random.nextInt(3))).append(';');
      text.append("abc".charAt(random.nextInt(3))).append(' ').append(random.nextInt(9));
      text.append('\n');
    }
    return Stacks.profile(text.toString());
  }

  @Test
  void aFormatWithoutTimesHasNoThreads() {
    CallTree tree = new ProfileView(Stacks.profile("a;b 3")).callTree(Query.all());
    ProfileView view = new ProfileView(tree.profile());
    TimeSeries series = TimeSeries.of(tree, view.rows(Query.all()), 4, 0, Long.MAX_VALUE);
    assertEquals(0, series.threads().length);
    assertArrayEquals(new long[4], series.sums());
    assertThrows(
        IllegalArgumentException.class, () -> TimeSeries.of(tree, view.rows(Query.all()), 0, 0, 1));
  }
}
