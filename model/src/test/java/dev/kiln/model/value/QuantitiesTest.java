package dev.kiln.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "48100000000 | nanoseconds | 48.1 s",
        "999499 | nanoseconds | 999 µs",
        "999600 | nanoseconds | 1.00 ms",
        "0 | nanoseconds | 0 s",
        "-375 | milliseconds | -375 ms",
        "1 | ns | 1.00 ns",
        "725 | seconds | 12 min 5 s",
        "12000 | seconds | 3 h 20 min",
        "512 | bytes | 512 B",
        "2306867 | bytes | 2.20 MiB",
        "1023 | bytes | 1.00 KiB",
        "1234567 | count | 1,234,567",
        "12300000000 | count | 12.3 G",
        "1500 | count/1000 | 1.50",
        "7 | objects | 7 objects",
        "3 | widgets | 3 widgets"
      })
  void writesThreeDigits(long value, String unit, String expected) {
    assertEquals(expected, Quantities.format(value, new ValueType("x", unit)));
  }

  @ParameterizedTest
  @CsvSource({"0.126, 12.6 %", "1, 100.0 %", "0.0004, 0.04 %", "0, 0.0 %", "NaN, unknown"})
  void writesShares(double share, String expected) {
    assertEquals(expected, Quantities.share(share));
  }
}
