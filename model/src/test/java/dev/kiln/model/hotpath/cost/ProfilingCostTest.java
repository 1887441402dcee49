package dev.kiln.model.hotpath.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.cost.ProfilingCost.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilingCostTest {
  private static ProfilingCost fleet(double instances, double types) {
    return new ProfilingCost(
        200,
        instances,
        types,
        200_000,
        30,
        100,
        0.02,
        4,
        5,
        List.of(new Tier(7, 1), new Tier(23, 0.1)));
  }

  @Test
  void theKnownCaseIsTwoUploadsEach() {
    assertEquals(115.2e9, fleet(1, 1).bytesPerDay(), 1);
    assertEquals(230.4e9, fleet(2, 1).bytesPerDay(), 1);
    assertEquals(230.4e9, fleet(1, 2).bytesPerDay(), 1);
    assertEquals(4, fleet(2, 1).servicesOfOverhead(), 1e-12);
    assertEquals(4, fleet(1, 2).servicesOfOverhead(), 1e-12);
  }

  @Test
  void tiersAndDeduplicationMakeWhatIsStored() {
    ProfilingCost fleet = fleet(2, 1);
    assertEquals(46.08e9, fleet.keptBytesPerDay(), 1);
    assertEquals(46.08e9 * (7 + 2.3), fleet.storedBytes(), 10);
    assertEquals(32, fleet.coresOfOverhead(), 1e-9);
    assertEquals(1600 * 100 * 86_400.0, fleet.samplesPerDay(), 1);
    assertEquals(200e-6, fleet.cpuSecondsPerSample(), 1e-12);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> fleet(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> fleet(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Tier(7, 1.5));
    assertTrue(Double.isNaN(fleet(0, 1).cpuSecondsPerSample()));
  }
}
