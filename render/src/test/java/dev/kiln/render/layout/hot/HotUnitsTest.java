package dev.kiln.render.layout.hot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.value.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotUnitsTest {
  private static HotUnits units(String type, String unit) {
    return HotUnits.of(new ValueType(type, unit), "calls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-7 | 1e-7",
        "-3 | '1 in 1,000 s'",
        "-1 | 1 in 10 s",
        "0 | 1",
        "2 | 100",
        "3 | 1 k",
        "5 | 100 k",
        "6 | 1 M",
        "9 | 1 G",
        "12 | 1 T",
        "15 | 1e15"
      })
  void frequenciesAreToldAsPeopleDo(int exponent, String words) {
    assertEquals(words, HotUnits.frequency(exponent));
  }

  @ParameterizedTest
  @CsvSource({
    "-13, 1e-13 s",
    "-12, 0.001 ns",
    "-9, 1 ns",
    "-7, 100 ns",
    "-6, 1 µs",
    "-2, 10 ms",
    "0, 1 s",
    "2, 100 s",
    "3, 1 k s"
  })
  void costsOfTimeHaveTheirUnit(int line, String words) {
    assertEquals(words, units("cpu", "nanoseconds").costTick(line));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0.0625 B",
    "0, 1 B",
    "1, 16 B",
    "2, 256 B",
    "3, 4 KiB",
    "4, 64 KiB",
    "5, 1 MiB",
    "6, 16 MiB"
  })
  void costsOfMemoryAreRoundInBinaryUnits(int line, String words) {
    HotUnits memory = units("alloc_space", "bytes");
    assertEquals(words, memory.costTick(line));
    assertEquals(words + "/s", memory.rateLine(line));
    assertEquals(Math.log10(16), memory.step(), 1e-12);
  }

  @Test
  void diagonalsAreCoresOfCpuThreadsOfOtherTimeAndElseASecond() {
    assertEquals("1 core", units("cpu", "nanoseconds").rateLine(0));
    assertEquals("0.01 cores", units("cpu-time", "nanoseconds").rateLine(-2));
    assertEquals("10 threads", units("wall", "nanoseconds").rateLine(1));
    assertEquals("1 thread", units("lock-wait", "milliseconds").rateLine(0));
    assertEquals("1 k a second", units("samples", "count").rateLine(3));
    assertEquals("10 events a second", units("misses", "events").rateLine(1));
  }

  @Test
  void numbersStandWithTheirUnits() {
    HotUnits cpu = units("cpu", "nanoseconds");
    assertEquals(
        "310 calls a second, 4.76 ms a call: 1.48 cores",
        cpu.perSecond(new HotPoint(0, "a", 310, 1.476 / 310, 0.369, true)));
    assertEquals("1.48 of 4.00 cores", cpu.rateNumber(1.476) + " of " + cpu.rate(4.001));
    HotUnits memory = HotUnits.of(new ValueType("alloc_space", "bytes"), "allocated objects");
    assertEquals("allocated object", memory.one());
    assertEquals("2.00 KiB a second", memory.rate(2048));
    assertEquals("0.5 B", memory.cost(0.5));
    assertEquals("0.00100 ns", cpu.cost(1e-12));
  }
}
