package dev.kiln.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsTest {
  private static final int ROWS = 2000;

  /// The profile of each row in turn, as the heap has it.
  private static List<Integer> merged(Heads heads, List<long[]> times) {
    int[] next = new int[times.size()];
    for (int p = 0; p < next.length; p++) {
      if (times.get(p).length > 0) {
        heads.add(p, times.get(p)[0]);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!heads.isEmpty()) {
      int first = heads.first();
      order.add(first);
      next[first]++;
      if (next[first] < times.get(first).length) {
        heads.advance(times.get(first)[next[first]]);
      } else {
        heads.removeFirst();
      }
    }
    return order;
  }

  /// The same by a look at every profile for each row.
  private static List<Integer> naive(List<long[]> times) {
    int[] next = new int[times.size()];
    List<Integer> order = new ArrayList<>();
    while (true) {
      int first = -1;
      for (int p = 0; p < next.length; p++) {
        boolean has = next[p] < times.get(p).length;
        if (has && (first < 0 || times.get(p)[next[p]] < times.get(first)[next[first]])) {
          first = p;
        }
      }
      if (first < 0) {
        return order;
      }
      order.add(first);
      next[first]++;
    }
  }

  private static long[] times(Random random, int rows, int step) {
    long[] times = new long[rows];
    for (int i = 1; i < rows; i++) {
      times[i] = times[i - 1] + random.nextInt(step);
    }
    return times;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void rowsComeByTimeAndThoseOfOneTimeByProfile(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<long[]> times = new ArrayList<>();
      for (int p = 1 + random.nextInt(12); p > 0; p--) {
        times.add(times(random, random.nextInt(30), 1 + random.nextInt(3)));
      }
      assertEquals(naive(times), merged(new Heads(times.size()), times));
    }
  }

  /// Comparisons of a row, on average, with so many runs a side.
  private static double work(int runs) {
    Random random = new Random(7);
    List<long[]> times = new ArrayList<>();
    for (int p = 0; p < 2 * runs; p++) {
      times.add(times(random, ROWS, 1000));
    }
    Heads heads = new Heads(2 * runs);
    assertEquals(2 * runs * ROWS, merged(heads, times).size());
    return (double) heads.comparisons() / (2 * runs * ROWS);
  }

  @Test
  void theWorkOfARowGrowsByDigitsOfTheNumberOfRuns() {
    assertTrue(work(1) <= 1, "one other head");
    assertTrue(work(5) <= 2 * 4, "ten heads are four deep");
    assertTrue(work(10) <= 2 * 5, "twenty heads are five deep");
    assertTrue(work(10) < 1.5 * work(5), "not twice as much for twice as many");
  }
}
