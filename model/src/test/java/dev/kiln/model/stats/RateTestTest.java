package dev.kiln.model.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RateTestTest {
  /// The binomial tails, term by term.
  private static double plain(int base, int current, double e1, double e2) {
    int n = base + current;
    double share = e2 / (e1 + e2);
    double atMost = 0;
    double atLeast = 0;
    for (int k = 0; k <= n; k++) {
      double log = k * Math.log(share) + (n - k) * Math.log(1 - share);
      for (int i = 0; i < k; i++) {
        log += Math.log(n - i) - Math.log(i + 1);
      }
      atMost += k <= current ? Math.exp(log) : 0;
      atLeast += k >= current ? Math.exp(log) : 0;
    }
    return Math.min(1, 2 * Math.min(atMost, atLeast));
  }

  @Test
  void equalsTheBinomialTermByTerm() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      int base = random.nextInt(60);
      int current = random.nextInt(60);
      double e1 = 0.1 + random.nextDouble() * 5;
      double e2 = 0.1 + random.nextDouble() * 5;
      double expected = base + current == 0 ? 1 : plain(base, current, e1, e2);
      double p = RateTest.pValue(base, current, e1, e2);
      assertEquals(expected, p, 1e-9 + 1e-7 * expected, base + " " + current);
      assertEquals(p, RateTest.pValue(current, base, e2, e1), 1e-9, "either way round");
    }
  }

  @Test
  void fiveSamplesAgainstNoneAreNoNews() {
    assertEquals(2 / 32.0, RateTest.pValue(0, 5, 1, 1), 1e-12);
    assertEquals(2 / 64.0, RateTest.pValue(6, 0, 1, 1), 1e-12);
    assertEquals(1, RateTest.pValue(0, 0, 1, 1));
    assertEquals(1, RateTest.pValue(7, 7, 1, 1));
  }

  @Test
  void largeCountsGoOverIntoTheNormal() {
    double below = RateTest.pValue(49_400, 50_400, 1, 1);
    double above = RateTest.pValue(49_600, 50_602, 1, 1);
    assertEquals(below, above, 0.03 * below);
    assertTrue(RateTest.pValue(1e12, 1.00001e12, 1, 1) < 1e-6);
  }

  @Test
  void discoveriesAreAdjustedAsInTheBook() {
    // Benjamini and Hochberg (1995), table of fifteen p-values: the first four stand at 5 %.
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };
    double[] adjusted = FalseDiscovery.adjusted(p);
    int standing = 0;
    for (double value : adjusted) {
      standing += value <= 0.05 ? 1 : 0;
    }
    assertEquals(4, standing);
    assertEquals(0.0095 * 15 / 4, adjusted[3], 1e-12);
    assertArrayEquals(
        new double[] {1, 0.003, 0.03},
        FalseDiscovery.adjusted(new double[] {1, 0.001, 0.02}),
        1e-12);
  }
}
