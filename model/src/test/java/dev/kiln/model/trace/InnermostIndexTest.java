package dev.kiln.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class InnermostIndexTest {
  private static final int LANES = 3;

  private static InnermostIndex index(int[] lanes, long[] starts, long[] ends) {
    IntColumn lane = new IntColumn(4);
    LongColumn start = new LongColumn(4);
    LongColumn end = new LongColumn(4);
    for (int i = 0; i < starts.length; i++) {
      lane.add(lanes[i]);
      start.add(starts[i]);
      end.add(ends[i]);
    }
    return new InnermostIndex(lane, start, end);
  }

  @Test
  void theIntervalThatStartedLastCounts() {
    InnermostIndex index = index(new int[3], new long[] {0, 10, 100}, new long[] {50, 20, 110});
    assertEquals(InnermostIndex.NONE, index.find(0, -1));
    assertEquals(0, index.find(0, 0));
    assertEquals(1, index.find(0, 10));
    assertEquals(0, index.find(0, 20));
    assertEquals(InnermostIndex.NONE, index.find(0, 50));
    assertEquals(2, index.find(0, 109));
    assertEquals(InnermostIndex.NONE, index.find(0, 110));
    assertEquals(InnermostIndex.NONE, index.find(1, 10), "another lane");
  }

  @Test
  void noIntervalsHoldNothing() {
    InnermostIndex index = index(new int[0], new long[0], new long[0]);
    assertEquals(InnermostIndex.NONE, index.find(0, 5));
  }

  @Test
  void agreesWithLookingAtEachInterval() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int count = random.nextInt(24);
      int[] lanes = new int[count];
      long[] starts = new long[count];
      long[] ends = new long[count];
      for (int i = 0; i < count; i++) {
        lanes[i] = random.nextInt(LANES);
        // Some start so far off that no difference of starts is a number.
        boolean far = round % 3 == 0 && random.nextInt(4) == 0;
        starts[i] = far ? Long.MIN_VALUE : random.nextLong(30);
        ends[i] = (far ? 0 : starts[i]) + random.nextInt(12) - 1;
      }
      InnermostIndex index = index(lanes, starts, ends);
      for (int lane = 0; lane < LANES; lane++) {
        for (long instant = -2; instant < 45; instant++) {
          int expected = naive(lanes, starts, ends, lane, instant);
          assertEquals(expected, index.find(lane, instant), "lane " + lane + " at " + instant);
        }
      }
    }
  }

  private static int naive(int[] lanes, long[] starts, long[] ends, int lane, long instant) {
    int best = InnermostIndex.NONE;
    for (int i = 0; i < starts.length; i++) {
      boolean within = lanes[i] == lane && starts[i] <= instant && instant < ends[i];
      boolean inner =
          best == InnermostIndex.NONE
              || starts[i] > starts[best]
              || starts[i] == starts[best] && ends[i] < ends[best];
      best = within && inner ? i : best;
    }
    return best;
  }
}
