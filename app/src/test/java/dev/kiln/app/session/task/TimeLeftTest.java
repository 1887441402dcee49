package dev.kiln.app.session.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
  @Test
  void nothingIsKnownBeforeAnythingIsDone() {
    TimeLeft left = new TimeLeft();
    assertEquals(Double.NaN, left.update(0, 0, 100));
    assertEquals(Double.NaN, left.update(1, 0, 100));
  }

  @Test
  void anEvenRateGivesAnExactFigure() {
    TimeLeft left = new TimeLeft();
    for (int tick = 1; tick <= 50; tick++) {
      double expected = Math.ceil((100 - tick) / 10.0);
      assertEquals(expected, left.update(tick / 10.0, tick, 100), expected >= 10 ? 5 : 1e-6);
    }
  }

  @Test
  void aPauseOfAQuarterSecondDoesNotDoubleTheFigure() {
    TimeLeft left = new TimeLeft();
    double before = 0;
    for (int tick = 1; tick <= 100; tick++) {
      before = left.update(tick / 20.0, tick, 1000);
    }
    double after = left.update(5.25, 100, 1000);
    assertTrue(after >= before && after <= before * 1.25, before + " then " + after);
  }

  @Test
  void aNewRateIsBelievedAfterAFewSeconds() {
    TimeLeft left = new TimeLeft();
    long done = 0;
    for (int tick = 1; tick <= 100; tick++) {
      done += tick <= 50 ? 100 : 10;
      left.update(tick / 5.0, done, 100_000);
    }
    double truth = (100_000 - done) / 50.0;
    assertEquals(truth, left.update(20.2, done + 10, 100_000), truth * 0.2);
  }
}
