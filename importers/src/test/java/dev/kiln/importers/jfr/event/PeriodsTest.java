package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class PeriodsTest {
  @Test
  void readsWhatTheJdkWrites() {
    assertEquals(20_000_000, Periods.parseNanos("20 ms"));
    assertEquals(10_000_000, Periods.parseNanos("10ms"));
    assertEquals(1_000_000_000, Periods.parseNanos("1 s"));
    assertEquals(60_000_000_000L, Periods.parseNanos("1 m"));
    assertEquals(0, Periods.parseNanos("everyChunk"));
    assertEquals(0, Periods.parseNanos(""));
    assertEquals(0, Periods.parseNanos("999999999999999 d"));
  }

  @Test
  void theLastSettingBeforeCounts() {
    Periods periods = new Periods();
    periods.add(100, 20);
    periods.add(200, 10);
    assertEquals(20, periods.at(50));
    assertEquals(20, periods.at(199));
    assertEquals(10, periods.at(200));
    assertEquals(0, periods.constant());
  }

  @Test
  void offIsNoPeriod() {
    Periods periods = new Periods();
    periods.add(100, 0);
    assertFalse(periods.isKnown());
    assertEquals(0, periods.at(100));
  }

  @Test
  void asyncProfilerCountsTimeOnlyOnClocks() {
    SamplerSettings clock = asyncProfiler("itimer");
    assertEquals(10_000_000, clock.cpu().at(0));
    SamplerSettings misses = asyncProfiler("cache-misses");
    assertEquals(0, misses.cpu().at(0));
    assertEquals("cache-misses", misses.otherEvent());
    SamplerSettings wall = asyncProfiler("wall");
    assertEquals(0, wall.cpu().at(0));
    assertEquals(10_000_000, wall.wall().at(0));
  }

  private static SamplerSettings asyncProfiler(String event) {
    SamplerSettings settings = new SamplerSettings();
    settings.add("jdk.ActiveRecording", "version", "3.0", 0);
    settings.add("jdk.ActiveRecording", "event", event, 0);
    settings.add("jdk.ExecutionSample", "interval", "10000000", 0);
    return settings;
  }
}
