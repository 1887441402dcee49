package dev.kiln.model.hotpath.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.why.ChangeSplit.Verdict;
import dev.kiln.model.stats.Interval;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeSplitTest {
  @Test
  void thePartsAreTheChangeExactly() {
    Random random = new Random(1);
    for (int round = 0; round < 5000; round++) {
      double n1 = random.nextInt(5) == 0 ? 0 : Math.exp(20 * random.nextDouble() - 5);
      double n2 = random.nextInt(5) == 0 ? 0 : Math.exp(20 * random.nextDouble() - 5);
      double c1 = Math.exp(20 * random.nextDouble() - 10);
      double c2 = Math.exp(20 * random.nextDouble() - 10);
      ChangeSplit split = new ChangeSplit(n1, n1 * c1, n2, n2 * c2);
      double size = n1 * c1 + n2 * c2 + n1 * c2 + n2 * c1;
      assertEquals(split.change(), split.byCalls() + split.byCost(), 1e-12 * size);
      ChangeSplit back = new ChangeSplit(n2, n2 * c2, n1, n1 * c1);
      assertEquals(-split.byCalls(), back.byCalls(), 1e-12 * size, "either way round");
      assertEquals(-split.byCost(), back.byCost(), 1e-12 * size);
      if (n1 > 0 && n2 > 0) {
        assertEquals((n2 - n1) * (c1 + c2) / 2, split.byCalls(), 1e-12 * size);
        assertEquals((c2 - c1) * (n1 + n2) / 2, split.byCost(), 1e-12 * size);
      } else {
        assertEquals(0, split.byCost(), "new and gone code is a matter of calls");
      }
    }
  }

  @Test
  void saysWhy() {
    assertEquals(Verdict.CALLED_MORE, new ChangeSplit(100, 50, 300, 150).verdict());
    assertEquals(Verdict.CALLED_LESS, new ChangeSplit(300, 150, 100, 52).verdict());
    assertEquals(Verdict.COSTS_MORE, new ChangeSplit(100, 50, 100, 90).verdict());
    assertEquals(Verdict.COSTS_LESS, new ChangeSplit(100, 50, 101, 20).verdict());
    assertEquals(Verdict.BOTH, new ChangeSplit(100, 50, 150, 120).verdict());
    assertEquals(Verdict.BOTH, new ChangeSplit(100, 100, 200, 100).verdict(), "they cancel out");
    assertEquals(Verdict.SAME, new ChangeSplit(100, 50, 100, 50).verdict());
    assertEquals(Verdict.SAME, new ChangeSplit(0, 0, 0, 0).verdict());
    assertEquals(Verdict.CALLED_MORE, new ChangeSplit(0, 0, 5, 50).verdict());
    assertEquals(Verdict.UNKNOWN, new ChangeSplit(0, 10, 5, 50).verdict(), "cost without calls");
    assertEquals(Verdict.UNKNOWN, new ChangeSplit(Double.NaN, 10, 5, 50).verdict());
    assertTrue(Double.isNaN(new ChangeSplit(Double.NaN, 10, 5, 50).byCalls()));
    ChangeSplit split = new ChangeSplit(100, 50, 300, 150);
    assertEquals(Verdict.SAME, split.verdict(new Interval(-3, 203)));
    assertEquals(Verdict.CALLED_MORE, split.verdict(new Interval(80, 120)));
    assertEquals(
        Verdict.UNKNOWN, new ChangeSplit(Double.NaN, 10, 5, 50).verdict(new Interval(-1, 1)));
  }

  @Test
  void recordingsOfOtherLengthsAreComparedASecond() {
    ChangeSplit split = new ChangeSplit(600 / 10.0, 3e9 / 10, 240, 12e9 / 20);
    assertEquals(5e6, split.baseCostPerCall(), 1e-6);
    assertEquals(2.5e6, split.currentCostPerCall(), 1e-6);
    assertEquals(3e8, split.change(), 1e-6);
    assertEquals(180 * 3.75e6, split.byCalls(), 1e-3);
    assertEquals(Verdict.BOTH, split.verdict());
    assertEquals("both calls and cost", split.verdict().words());
  }
}
