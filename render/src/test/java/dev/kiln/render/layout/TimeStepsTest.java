package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeStepsTest {
  @Test
  void stepsAreRoundAndNoShorter() {
    assertEquals(1, TimeSteps.atLeast(0));
    assertEquals(5_000_000, TimeSteps.atLeast(2_000_001));
    assertEquals(10_000_000_000L, TimeSteps.atLeast(9_000_000_000L));
    assertEquals(15_000_000_000L, TimeSteps.atLeast(10_000_000_001L));
    assertEquals(3_600_000_000_000L, TimeSteps.atLeast(1_800_000_000_001L));
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long nanos = random.nextLong() >>> random.nextInt(1, 63);
      long step = TimeSteps.atLeast(nanos);
      assertTrue(step >= nanos, () -> nanos + " gives " + step);
      assertTrue(step / 3 <= Math.max(1, nanos), () -> nanos + " gives " + step);
    }
  }

  @Test
  void labelsAreAsPreciseAsTheStep() {
    assertEquals("12 s", TimeSteps.label(12_000_000_000L, 1_000_000_000));
    assertEquals("12.35 s", TimeSteps.label(12_350_000_000L, 50_000_000));
    assertEquals("0.000001 s", TimeSteps.label(1_000, 1_000));
    assertEquals("2:30", TimeSteps.label(150_000_000_000L, 30_000_000_000L));
    assertEquals("12:30", TimeSteps.label(750_000_000_000L, 30_000_000_000L));
    assertEquals("1:02:30", TimeSteps.label(3_750_000_000_000L, 30_000_000_000L));
  }
}
