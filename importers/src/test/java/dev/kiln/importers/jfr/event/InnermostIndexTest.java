package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class InnermostIndexTest {
  @Test
  void theIntervalThatStartedLastCounts() {
    InnermostIndex index = InnermostIndex.of(new long[] {0, 10, 100}, new long[] {50, 20, 110});
    assertEquals(InnermostIndex.NONE, index.find(-1));
    assertEquals(0, index.find(0));
    assertEquals(1, index.find(10));
    assertEquals(0, index.find(20));
    assertEquals(InnermostIndex.NONE, index.find(50));
    assertEquals(2, index.find(109));
    assertEquals(InnermostIndex.NONE, index.find(110));
  }

  @Test
  void noIntervalsHoldNothing() {
    assertEquals(InnermostIndex.NONE, InnermostIndex.of(new long[0], new long[0]).find(5));
  }

  @Test
  void agreesWithLookingAtEachInterval() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int count = random.nextInt(12);
      long[] starts = new long[count];
      long[] ends = new long[count];
      for (int i = 0; i < count; i++) {
        starts[i] = random.nextInt(30);
        ends[i] = starts[i] + random.nextInt(12) - 1;
      }
      InnermostIndex index = InnermostIndex.of(starts, ends);
      for (long instant = -2; instant < 45; instant++) {
        assertEquals(naive(starts, ends, instant), index.find(instant), "at " + instant);
      }
    }
  }

  private static int naive(long[] starts, long[] ends, long instant) {
    int best = InnermostIndex.NONE;
    for (int i = 0; i < starts.length; i++) {
      boolean within = starts[i] <= instant && instant < ends[i];
      boolean inner =
          best == InnermostIndex.NONE
              || starts[i] > starts[best]
              || starts[i] == starts[best] && ends[i] < ends[best];
      best = within && inner ? i : best;
    }
    return best;
  }
}
